package com.kundresa.local.shop;

import com.kundresa.local.message.Call;
import com.kundresa.local.message.Line;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Source;
import com.kundresa.local.message.Who;
import com.kundresa.local.sending.Delivery;
import com.kundresa.local.sending.Ledger;
import com.kundresa.local.sending.Pace;
import com.kundresa.local.sending.Plan;
import com.kundresa.local.sending.SendMessages;
import com.kundresa.local.sending.SendMessages.Limits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reports orders with the key of the shop's server, which browsers never see, and repeats a report
 * until touchpoint-service has taken it, for at most ten minutes.
 */
record Orders(
        Delivery delivery, ExecutorService reports, InstantSource clock, Supplier<UUID> chance) {
    private static final Limits ONE_BY_ONE = new Limits(1, 1, Duration.ofMinutes(10));

    /** Takes the order and gives its number at once; the report is under way. */
    String place(Visitor visitor, String anonymousId, String email, List<Line> lines) {
        String orderId = "shop-" + chance.get();
        Who who =
                new Who(
                        visitor.isUser() ? visitor.value() : null,
                        said(anonymousId),
                        null,
                        said(email));
        Message order =
                Call.track(Source.WEB_SERVER, "Order Completed", who, orderId, clock.instant())
                        .sale(orderId, Shelf.CURRENCY, lines)
                        .message();
        reports.execute(() -> report(order));
        return orderId;
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text;
    }

    private void report(Message order) {
        try {
            new SendMessages(
                            delivery,
                            ONE_BY_ONE,
                            clock,
                            new Ledger(Ledger.Snapshot.empty()),
                            answered -> {})
                    .send(List.of(order), Plan.inOrder(1), new Pace.AtSpeed())
                    .ifPresent(why -> System.err.println("An order was not reported: " + why));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
