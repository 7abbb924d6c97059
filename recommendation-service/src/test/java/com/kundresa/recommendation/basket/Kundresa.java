package com.kundresa.recommendation.basket;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.customer.Bucket;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.product.Blend;
import com.kundresa.recommendation.product.Lesson;
import com.kundresa.recommendation.product.ProductKnowledge;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.product.ShopMemory;
import com.kundresa.recommendation.scoring.ProductRanker;
import com.kundresa.recommendation.scoring.ScoredProduct;
import com.kundresa.recommendation.situation.Context;
import com.kundresa.recommendation.situation.Situation;
import com.kundresa.recommendation.situation.SituationReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What this service would answer: the lists "for you" and, in the places that remain, "popular now"
 * of the shipped catalogue, each ten long, from the state that profile-service would have and the
 * knowledge that was learned up to that moment.
 */
final class Kundresa implements Recommender {

    /** Product-days that a customer's state keeps, the newest (profile-service, Fragment). */
    static final int MOST_PURCHASES = 600;

    private static final ProductList FOR_YOU = shipped("for-you");
    private static final ProductList POPULAR = shipped("popular-now");

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final ShopMemory memory;
    private final Map<String, List<Bucket>> purchases = new HashMap<>();
    private final List<Lesson> unlearned = new ArrayList<>();
    private LocalDate unlearnedDay = LocalDate.EPOCH;
    private long asked;
    private long stocking;
    private long ranking;
    private long products;

    Kundresa(Blend blend) {
        this.memory = new ShopMemory(ProductKnowledge.NOTHING.weighed(blend));
    }

    @Override
    public String name() {
        return "Kundresa";
    }

    @Override
    public List<String> ten(String customer, Instant at, Predicate<String> mayBeNamed) {
        return ten(customer(customer), Context.NONE, at, mayBeNamed);
    }

    /** Ten for a stranger who clicked on these, newest first. */
    List<String> tenInVisit(List<String> clicks, Instant at, Predicate<String> mayBeNamed) {
        return ten(Persona.stranger(), clicked(clicks), at, mayBeNamed);
    }

    private List<String> ten(
            Customer customer, Context context, Instant at, Predicate<String> mayBeNamed) {
        learnAll();
        long start = CPU.getCurrentThreadCpuTime();
        Situation situation = situation(customer, context, at);
        long stocked = CPU.getCurrentThreadCpuTime();
        List<Shelf.Entry> allowed =
                situation.shelf().entries().stream()
                        .filter(entry -> mayBeNamed.test(entry.productId()))
                        .toList();
        List<String> ten =
                Stream.of(FOR_YOU, POPULAR)
                        .flatMap(list -> ProductRanker.rank(allowed, list, situation).stream())
                        .map(ScoredProduct::product)
                        .map(Shelf.Entry::productId)
                        .distinct()
                        .limit(LENGTH)
                        .toList();
        ranking += CPU.getCurrentThreadCpuTime() - stocked;
        stocking += stocked - start;
        products += situation.shelf().entries().size();
        asked++;
        return ten;
    }

    @Override
    public void learn(Invoice invoice) {
        if (!invoice.day().equals(unlearnedDay)) {
            learnAll();
            unlearnedDay = invoice.day();
        }
        unlearned.add(lesson(invoice));
        if (invoice.customer() != null) {
            List<Bucket> bought =
                    purchases.computeIfAbsent(invoice.customer(), id -> new ArrayList<>());
            invoice.products().stream()
                    .map(id -> new Bucket(invoice.day(), id, 1))
                    .filter(bucket -> !bought.contains(bucket))
                    .forEach(bought::add);
            while (bought.size() > MOST_PURCHASES) {
                bought.removeFirst();
            }
        }
    }

    Situation situation(String customer, Instant at) {
        return situation(customer(customer), Context.NONE, at);
    }

    /** What is considered once these were clicked on, newest first, without these. */
    Situation inVisit(String customer, List<String> clicks, Instant at) {
        Situation all = situation(customer(customer), clicked(clicks), at);
        Shelf shelf = all.shelf();
        List<Shelf.Entry> others =
                shelf.entries().stream()
                        .filter(entry -> !clicks.contains(entry.productId()))
                        .toList();
        return new Situation(
                all.customer(),
                all.profile(),
                all.context(),
                new Shelf(
                        shelf.knowledgeVersion(), others, shelf.boughtCategories(), shelf.blend()),
                at);
    }

    private Situation situation(Customer customer, Context context, Instant at) {
        learnAll();
        return SituationReader.read(customer, true, context, memory.knowledge(), at);
    }

    private static Context clicked(List<String> clicks) {
        return new Context(null, null, null, clicks, null);
    }

    /** What a decision costs, on this machine at this moment. */
    String cost() {
        return String.format(
                java.util.Locale.ROOT,
                "Processor time for one customer on the machine of this run: %d microseconds to stock the"
                        + " shelf with %d products on average, %d to rank them.",
                stocking / asked / 1000,
                products / asked,
                ranking / asked / 1000);
    }

    private Customer customer(String customer) {
        Persona persona = Persona.somebody();
        purchases
                .getOrDefault(customer, List.of())
                .reversed()
                .forEach(bucket -> persona.boughtOn(bucket.day(), bucket.key()));
        return persona.known();
    }

    private void learnAll() {
        if (!unlearned.isEmpty()) {
            memory.learn(List.copyOf(unlearned));
            unlearned.clear();
        }
    }

    private static Lesson lesson(Invoice invoice) {
        return new Lesson(
                NodeId.of("invoice", invoice.id()),
                invoice.at(),
                true,
                NodeId.of("user_id", String.valueOf(invoice.customer())),
                "GBP",
                invoice.products().stream()
                        .map(id -> new Lesson.Line(id, null, null, null))
                        .toList());
    }

    private static ProductList shipped(String actionId) {
        ProductList list =
                Objects.requireNonNull(Shop.SHIPPED.find(actionId).orElseThrow().products());
        return new ProductList(list.signals(), LENGTH);
    }
}
