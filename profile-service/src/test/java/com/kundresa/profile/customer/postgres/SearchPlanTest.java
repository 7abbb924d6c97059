package com.kundresa.profile.customer.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class SearchPlanTest {
    private static final List<String> TEN_THOUSAND_CUSTOMERS =
            List.of(
                    """
                    insert into node (node_id, type, value, first_seen, circle, customer_id, version)
                    select id, 'user_id', 'plan-' || n, now(), id, id, 1
                      from generate_series(1, 10000) as n, lateral (select md5('plan-' || n)::uuid as id) as fresh
                    """,
                    """
                    insert into search_word (word, node_id)
                    select w, node_id from node,
                           lateral unnest(array[value, 'first' || md5(value), 'last' || md5(value)]) as w
                     where value like 'plan-%' on conflict do nothing
                    """,
                    "analyze node",
                    "analyze search_word");

    @Inject Pool pool;
    @Inject SearchWords words;

    @Test
    void aSearchAmongTenThousandCustomersReadsIndexesNotTables() {
        String plan =
                pool.withConnection(sql ->
                                sql.begin()
                                        .chain(transaction ->
                                                fill(sql, 0)
                                                        .chain(() -> explain(sql))
                                                        .call(transaction::rollback)))
                        .await()
                        .atMost(StackResource.PATIENCE);

        assertThat(plan).contains("search_word_prefix").doesNotContain("Seq Scan");
    }

    @Test
    void aWordIsFoundByItsBeginningWhateverItHolds() {
        assertThat(words.find(List.of("100%_\\"), 5).await().atMost(StackResource.PATIENCE))
                .isEmpty();
    }

    private static Uni<Void> fill(SqlConnection sql, int from) {
        return from == TEN_THOUSAND_CUSTOMERS.size()
                ? Uni.createFrom().voidItem()
                : sql.query(TEN_THOUSAND_CUSTOMERS.get(from))
                        .execute()
                        .chain(() -> fill(sql, from + 1));
    }

    private static Uni<String> explain(SqlConnection sql) {
        return sql.preparedQuery("explain (analyze, costs off) " + SearchWords.FIND)
                .execute(SearchWords.question(List.of("firsta", "lastb"), 20))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString(0))
                                .collect(Collectors.joining("\n")));
    }
}
