package com.kundresa.profile.customer.postgres;

import com.kundresa.profile.touch.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The words that customers are searched by: an index of beginnings. Each word stays with the node
 * whose interaction said it, so that a merge or a cut changes nothing here.
 */
@ApplicationScoped
public class SearchWords {
    private static final String KEEP =
            """
            insert into search_word (word, node_id)
            select * from unnest($1::text[], $2::uuid[]) on conflict do nothing
            """;

    /**
     * Each word of the query must begin one of the customer's words; customers with rare words come
     * cheap. A beginning is asked for as a range: a pattern that is no constant would read the
     * whole index.
     */
    static final String FIND =
            """
            select n.customer_id
              from unnest($1::text[], $2::text[]) with ordinality as asked (low, high, nth)
              cross join lateral (
                select node_id from search_word
                 where word ~>=~ asked.low and word ~<~ asked.high limit $3) as hit
              join node n on n.node_id = hit.node_id
             where n.first_seen is not null
             group by n.customer_id
            having count(distinct asked.nth) = cardinality($1)
             order by n.customer_id
             limit $4
            """;

    /** Of a word that thousands bear, this many are looked at. */
    private static final int WIDEST = 5_000;

    /** Behind every word that begins with what stands before it. */
    private static final String BEYOND = Character.toString(Character.MAX_CODE_POINT);

    private final Pool pool;

    SearchWords(Pool pool) {
        this.pool = pool;
    }

    /** A word of a node, in lower case. */
    public record Word(String word, UUID nodeId) {
        private static final int LONGEST = 100;

        /** The words of a text, such as a name. */
        public static List<Word> ofText(UUID nodeId, String text) {
            List<Word> words = new ArrayList<>();
            for (String word : folded(text).split("\\s+")) {
                if (!word.isEmpty()) {
                    words.add(new Word(shortened(word), nodeId));
                }
            }
            return words;
        }

        /** An identifier as one word; a phone number also as it is dialled at home. */
        public static List<Word> ofIdentifier(UUID nodeId, String value) {
            String word = folded(value).replace(" ", "");
            boolean international = word.length() > 9 && word.charAt(0) == '+';
            return international
                    ? List.of(
                            new Word(shortened(word), nodeId),
                            new Word(word.substring(word.length() - 9), nodeId))
                    : List.of(new Word(shortened(word), nodeId));
        }

        static String folded(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }

        private static String shortened(String word) {
            return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
        }
    }

    /** Part of the transaction that records a batch; words that are there stay. */
    public Uni<Void> keep(SqlConnection sql, Collection<Word> words) {
        if (words.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Word> ordered =
                words.stream()
                        .sorted(
                                Comparator.comparing(Word::word)
                                        .thenComparing(Word::nodeId, Ids::compare))
                        .toList();
        Tuple columns =
                Tuple.of(
                        ordered.stream().map(Word::word).toArray(String[]::new),
                        ordered.stream().map(Word::nodeId).toArray(UUID[]::new));
        return sql.preparedQuery(KEEP).execute(columns).replaceWithVoid();
    }

    /**
     * Customers of whom each of these words begins a word.
     *
     * @param words in lower case, at least one
     * @param limit how many at most
     */
    public Uni<List<UUID>> find(List<String> words, int limit) {
        return pool.preparedQuery(FIND).execute(question(words, limit)).map(SearchWords::toIds);
    }

    static Tuple question(List<String> words, int limit) {
        return Tuple.of(
                words.toArray(String[]::new),
                words.stream().map(word -> word + BEYOND).toArray(String[]::new),
                WIDEST,
                limit);
    }

    private static List<UUID> toIds(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }
}
