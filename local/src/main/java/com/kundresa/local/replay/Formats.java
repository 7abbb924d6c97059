package com.kundresa.local.replay;

import java.util.List;
import java.util.Optional;

/** Recognises a data file by its header. */
final class Formats {
    private static final List<String> ONLINE_RETAIL =
            List.of(
                    "InvoiceNo",
                    "StockCode",
                    "Description",
                    "Quantity",
                    "InvoiceDate",
                    "UnitPrice",
                    "CustomerID",
                    "Country");
    private static final List<String> HOUSEHOLD_TIMELINE =
            List.of("ts", "household_id", "channel", "event", "ref", "value", "detail");

    private Formats() {}

    /** The file's messages; empty where its columns are not known. */
    static Optional<Dataset> read(DataFile file) {
        List<String> header = file.header();
        if (header.equals(ONLINE_RETAIL)) {
            return Optional.of(OnlineRetail.dataset(file.read(RetailLine::lines)));
        }
        if (header.equals(HOUSEHOLD_TIMELINE)) {
            return Optional.of(CompleteJourney.dataset(HouseholdFiles.read(file)));
        }
        return Optional.empty();
    }
}
