package com.kundresa.recommendation.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The newest visits and orders, found by what they hold; immutable.
 *
 * <p>Says what sessions like the present one held (V-SkNN, Ludewig and Jannach 2018): a session is
 * as like as the sum of the weights of the products that it shares, where the i-th newest click
 * weighs 1 / i, over the root of its size; of the {@value #NEIGHBOURS} most alike, each votes by
 * its likeness. Needs nobody to be known, and reacts to each click.
 *
 * <p>Bounded: each product remembers the newest {@value #SESSIONS_BY_PRODUCT} sessions that held
 * it, so the memory is at most products times that, and a question costs at most clicks times that.
 * A visit that goes on replaces its shorter self; which visitor it belongs to is not known here and
 * need not be, because visits that hold the same are alike.
 */
final class SessionIndex {

    static final SessionIndex EMPTY = new SessionIndex(Map.of());

    static final int SESSIONS_BY_PRODUCT = 200;
    private static final int NEIGHBOURS = 100;

    private final Map<String, List<Session>> byProduct;

    private SessionIndex(Map<String, List<Session>> byProduct) {
        this.byProduct = byProduct;
    }

    /** What one visit or order held. */
    private record Session(long number, Set<String> products) {}

    /** The less alike first, of equals the older. */
    private record Neighbour(Session session, double likeness) implements Comparable<Neighbour> {
        @Override
        public int compareTo(Neighbour other) {
            int byLikeness = Double.compare(likeness, other.likeness);
            return byLikeness != 0
                    ? byLikeness
                    : Long.compare(session.number(), other.session.number());
        }
    }

    /** This index and what was met since; the later news, the newer. */
    SessionIndex after(News news) {
        if (news.meetings().isEmpty()) {
            return this;
        }
        Map<String, List<Session>> next = new HashMap<>(byProduct);
        Set<String> own = new HashSet<>();
        long number = news.version() << 32;
        for (News.Meeting meeting : news.meetings()) {
            Set<String> before = Set.copyOf(meeting.present());
            Set<String> all = new HashSet<>(before);
            all.addAll(meeting.arrived());
            if (before.size() > 1) {
                forget(next, own, before);
            }
            if (all.size() > 1) {
                remember(next, own, new Session(number++, Set.copyOf(all)));
            }
        }
        return new SessionIndex(next);
    }

    /**
     * Product to the share of the sessions like this one that held it, from 0 to 1; not those of
     * the session itself.
     *
     * @param clicks newest first
     */
    Map<String, Double> alike(List<String> clicks) {
        Map<Session, double[]> shared = new IdentityHashMap<>();
        for (int i = 0; i < clicks.size(); i++) {
            for (Session session : byProduct.getOrDefault(clicks.get(i), List.of())) {
                shared.computeIfAbsent(session, one -> new double[1])[0] += 1.0 / (i + 1);
            }
        }
        return votes(closest(shared), Set.copyOf(clicks));
    }

    /** The most alike, most alike first; of equals the newest. */
    private static List<Neighbour> closest(Map<Session, double[]> shared) {
        PriorityQueue<Neighbour> closest = new PriorityQueue<>(NEIGHBOURS + 1);
        shared.forEach((session, weight) -> {
            closest.add(new Neighbour(session, weight[0] / Math.sqrt(session.products().size())));
            if (closest.size() > NEIGHBOURS) {
                closest.remove();
            }
        });
        List<Neighbour> sorted = new ArrayList<>(closest);
        sorted.sort(Comparator.reverseOrder());
        return sorted;
    }

    private static Map<String, Double> votes(List<Neighbour> neighbours, Set<String> clicks) {
        Map<String, Double> votes = new HashMap<>();
        double all = 0;
        for (Neighbour neighbour : neighbours) {
            all += neighbour.likeness();
            for (String product : neighbour.session().products()) {
                if (!clicks.contains(product)) {
                    votes.merge(product, neighbour.likeness(), Double::sum);
                }
            }
        }
        double total = all;
        votes.replaceAll((product, vote) -> Math.min(1, vote / total));
        return votes;
    }

    private static void remember(
            Map<String, List<Session>> next, Set<String> own, Session session) {
        for (String product : session.products()) {
            List<Session> sessions = ownCopy(next, own, product);
            sessions.add(session);
            if (sessions.size() > SESSIONS_BY_PRODUCT) {
                sessions.removeFirst();
            }
        }
    }

    private static void forget(
            Map<String, List<Session>> next, Set<String> own, Set<String> products) {
        String any = Collections.min(products);
        next.getOrDefault(any, List.of()).stream()
                .filter(session -> session.products().equals(products))
                .max(Comparator.comparingLong(Session::number))
                .ifPresent(shorter ->
                        products.forEach(product ->
                                ownCopy(next, own, product)
                                        .removeIf(session -> session == shorter)));
    }

    private static List<Session> ownCopy(
            Map<String, List<Session>> next, Set<String> own, String product) {
        List<Session> sessions = next.getOrDefault(product, List.of());
        if (own.add(product)) {
            sessions = new ArrayList<>(sessions);
            next.put(product, sessions);
        }
        return sessions;
    }
}
