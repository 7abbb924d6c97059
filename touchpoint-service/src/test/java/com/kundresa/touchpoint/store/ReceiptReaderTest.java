package com.kundresa.touchpoint.store;

import static com.kundresa.touchpoint.contract.Arrivals.TILL;
import static com.kundresa.touchpoint.contract.Arrivals.accepted;
import static com.kundresa.touchpoint.contract.Arrivals.refused;
import static com.kundresa.touchpoint.contract.Arrivals.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptReaderTest {

    @Test
    void a_receipt_without_a_total_costs_what_its_lines_cost() {
        Interaction receipt =
                read(
                        "{'sku':'a','quantity':3,'unitPrice':0.335},{'sku':'b','quantity':1,'unitPrice':1}",
                        "");

        assertThat(receipt.type()).isEqualTo("order_completed");
        assertThat(total(receipt.order())).isEqualTo(201);
    }

    @Test
    void a_discount_on_the_whole_receipt_reaches_the_order() {
        assertThat(total(read("{'sku':'a','quantity':2,'unitPrice':10}", ",'total':18").order()))
                .isEqualTo(1800);
    }

    @Test
    void the_rounding_of_cash_is_no_revenue() {
        assertThat(
                        total(
                                read(
                                                "{'sku':'a','quantity':1,'unitPrice':19.97}",
                                                ",'total':20,'rounding':0.03")
                                        .order()))
                .isEqualTo(1997);
    }

    @Test
    void a_return_beside_a_purchase_leaves_the_order_gross() {
        Interaction receipt =
                read(
                        "{'sku':'a','quantity':1,'unitPrice':50},{'sku':'b','quantity':-2,'unitPrice':10}",
                        ",'total':30,'returnedReceiptId':'r-0'");

        assertThat(total(receipt.order())).isEqualTo(5000);
        assertThat(total(receipt.refund())).isEqualTo(2000);
        assertThat(there(receipt.refund()).orderId()).isEqualTo("r-0");
    }

    @Test
    void a_receipt_of_returns_only_is_a_refund() {
        Interaction receipt = read("{'sku':'a','quantity':-1,'unitPrice':50}", ",'total':-45");

        assertThat(receipt.type()).isEqualTo("order_refunded");
        assertThat(receipt.order()).isNull();
        assertThat(total(receipt.refund())).isEqualTo(4500);
    }

    @Test
    void a_till_that_was_offline_is_believed() {
        Interaction receipt = read("{'sku':'a','quantity':1,'unitPrice':1}", "");

        assertThat(receipt.times().occurredAt()).isEqualTo("2026-11-01T08:00:00Z");
    }

    @Test
    void store_till_and_coupons_stay_as_they_were_said() {
        Interaction receipt =
                read("{'sku':'a','quantity':1,'unitPrice':1}", ",'till':3,'coupons':['AUTUMN']");

        assertThat(receipt.properties().all().keySet()).containsExactly("store", "till", "coupons");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    NEGATIVE_PRICE      | {'sku':'a','quantity':1,'unitPrice':-1}  |
                    NEGATIVE_PRICE      | {'sku':'a','quantity':-1,'unitPrice':-1} |
                    QUANTITY_UNREADABLE | {'sku':'a','quantity':0,'unitPrice':1}   |
                    FIELD_MISSING       | {'quantity':1,'unitPrice':1}             |
                    FIELD_MISSING       | {'sku':'a','unitPrice':1}                |
                    AMOUNT_UNREADABLE   | {'sku':'a','quantity':'one','unitPrice':1} |
                    AMOUNT_UNREADABLE   | {'sku':'a','quantity':1,'unitPrice':1e30} |
                    FIELD_MISSING       |                                          |
                    FIELD_MALFORMED     | 'line'                                   |
                    NEGATIVE_TOTAL      | {'sku':'a','quantity':1,'unitPrice':1}   | ,'total':-5
                    NEGATIVE_TOTAL      | {'sku':'a','quantity':-1,'unitPrice':1}  | ,'total':5
                    """)
    void what_is_wrong_with_a_receipt_is_said(Reason reason, String lines, String more) {
        assertThat(
                        refused(
                                receipt(lines == null ? "" : lines, more == null ? "" : more),
                                TILL,
                                ReceiptReader::read))
                .isEqualTo(reason);
    }

    @Test
    void a_receipt_without_a_customer_is_refused() {
        String anonymous =
                receipt("{'sku':'a','quantity':1,'unitPrice':1}", "")
                        .replace("\"KR 1\"", "\"null\"");

        assertThat(refused(anonymous, TILL, ReceiptReader::read)).isEqualTo(Reason.NO_IDENTIFIER);
    }

    @Test
    void a_currency_that_is_none_is_refused() {
        String kronor = receipt("{'sku':'a','quantity':1,'unitPrice':1}", "").replace("SEK", "kr");

        assertThat(refused(kronor, TILL, ReceiptReader::read)).isEqualTo(Reason.CURRENCY_UNKNOWN);
    }

    private static Interaction read(String lines, String more) {
        return accepted(receipt(lines, more), TILL, ReceiptReader::read);
    }

    private static String receipt(String lines, String more) {
        return ("{'receiptId':'r-1','at':'2026-11-01T08:00:00Z','store':'Lund','currency':'SEK',"
                        + "'loyaltyCard':'KR 1','lines':["
                        + lines
                        + "]"
                        + more
                        + "}")
                .replace('\'', '"');
    }

    private static long total(@Nullable Sale sale) {
        return there(sale).totalMinor();
    }
}
