package com.kundresa.recommendation.product.postgres;

import com.kundresa.recommendation.product.Digest;
import com.kundresa.recommendation.product.ListedProduct;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Writes what the business's own list says, as said at one moment, inside the transaction. */
final class ListWriter {

    private static final String SAID =
            """
            UPDATE product AS p
            SET available = coalesce(u.available, p.available), new_since = coalesce(u.new_since, p.new_since)
            FROM unnest($1::text[], $2::boolean[], $3::date[]) AS u (product_id, available, new_since)
            WHERE p.product_id = u.product_id
            """;

    private final SqlConnection connection;
    private final long version;

    ListWriter(SqlConnection connection, long version) {
        this.connection = connection;
        this.version = version;
    }

    Uni<Void> write(List<ListedProduct> products, Instant at) {
        return new DigestWriter(connection, version)
                .write(digest(products, at))
                .chain(() -> said(products));
    }

    private Uni<Void> said(List<ListedProduct> products) {
        return connection
                .preparedQuery(SAID)
                .execute(
                        Tuple.tuple()
                                .addArrayOfString(
                                        products.stream()
                                                .map(ListedProduct::productId)
                                                .toArray(String[]::new))
                                .addArrayOfBoolean(
                                        products.stream()
                                                .map(ListedProduct::available)
                                                .toArray(Boolean[]::new))
                                .addArrayOfLocalDate(
                                        products.stream()
                                                .map(ListedProduct::newSince)
                                                .toArray(LocalDate[]::new)))
                .replaceWithVoid();
    }

    private static Digest digest(List<ListedProduct> products, Instant at) {
        return new Digest(
                products.stream().map(product -> named(product, at)).toList(),
                products.stream()
                        .filter(product -> product.priceMinor() != null)
                        .map(product -> priced(product, at))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Digest.Named named(ListedProduct product, Instant at) {
        String name = product.name();
        String category = product.category();
        return new Digest.Named(
                product.productId(),
                name == null ? null : new Digest.Said(name, at),
                category == null ? null : new Digest.Said(category, at));
    }

    private static Digest.Priced priced(ListedProduct product, Instant at) {
        return new Digest.Priced(
                product.productId(),
                Objects.requireNonNull(product.currency()),
                Objects.requireNonNull(product.priceMinor()),
                at);
    }
}
