package com.kundresa.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Reads many customers at once over HTTP, each by one of their identifiers. */
final class Customers {
    private static final int AT_ONCE = 16;

    private final Http profile;

    Customers(Suite suite) {
        this.profile = suite.profileAs("service");
    }

    /** The answer for each reference of the form {@code type:value}, whatever it is. */
    SortedMap<String, Answer> read(Collection<String> references) {
        var answers = new ConcurrentSkipListMap<String, Answer>();
        var places = new Semaphore(AT_ONCE);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reference : references) {
                executor.submit(() -> {
                    places.acquireUninterruptibly();
                    try {
                        answers.put(reference, read(reference));
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return answers;
    }

    /** One customer. */
    Answer read(String reference) {
        return profile.get("/v1/customers/" + URLEncoder.encode(reference, UTF_8));
    }

    /** What each of them bought; nothing where the customer is unknown. */
    SortedMap<String, Totals> totals(Collection<String> references) {
        var totals = new ConcurrentSkipListMap<String, Totals>();
        read(references)
                .forEach((reference, answer) ->
                        totals.put(
                                reference,
                                answer.status() == 404
                                        ? Totals.none()
                                        : Totals.of(answer.expect(200).json())));
        return totals;
    }

    /** SHA-256 over all answers, in the order of the references. */
    static String fingerprint(Map<String, Answer> answers) {
        return fingerprint(answers, Answer::text);
    }

    /** SHA-256 over a part of all answers, in the order of the references. */
    static String fingerprint(Map<String, Answer> answers, Function<Answer, String> part) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            answers.values().forEach(answer -> digest.update(part.apply(answer).getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
