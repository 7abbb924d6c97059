package com.kundresa.local.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product line as a shop writes it.
 *
 * @param quantity pieces; negative on a receipt for goods that came back
 * @param unitPrice of one piece in the currency's main unit, for example 2.55
 */
public record Line(
        String sku,
        @Nullable String name,
        @Nullable String category,
        int quantity,
        BigDecimal unitPrice) {

    /** Quantity times price, rounded once, half up, to hundredths. */
    public BigDecimal total() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP);
    }

    public static BigDecimal total(List<Line> lines) {
        return lines.stream().map(Line::total).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** The same goods with the sign of the quantity taken away: what a refund names. */
    public Line absolute() {
        return new Line(sku, name, category, Math.abs(quantity), unitPrice);
    }

    void writeAsProduct(ArrayNode products) {
        var product = products.addObject().put("product_id", sku);
        if (name != null) {
            product.put("name", name);
        }
        if (category != null) {
            product.put("category", category);
        }
        product.put("price", unitPrice).put("quantity", quantity);
    }

    void writeAsReceiptLine(ArrayNode lines) {
        var line = lines.addObject().put("sku", sku);
        if (name != null) {
            line.put("name", name);
        }
        if (category != null) {
            line.put("category", category);
        }
        line.put("quantity", quantity).put("unitPrice", unitPrice);
    }
}
