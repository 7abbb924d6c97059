package com.kundresa.recommendation.learning.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.recommendation.scoring.BlendFinding;
import com.kundresa.recommendation.scoring.BlendFinding.Verdict;
import java.util.List;

/** Why a blend was changed or not, for people to read. */
public final class BlendFindingsJson {

    private static final double DIGITS = 1e6;

    private BlendFindingsJson() {}

    /** One entry for each set of weights. */
    public static String text(List<BlendFinding> findings) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        findings.forEach(found -> write(found, all.addObject()));
        return all.toString();
    }

    private static void write(BlendFinding found, ObjectNode into) {
        into.put("weights", found.inVisit() ? "inVisit" : "beforeVisit")
                .put("verdict", found.verdict().code())
                .put("customers", found.customers())
                .put("customersNeeded", found.needed())
                .put("lists", found.lists());
        if (found.verdict() != Verdict.TOO_LITTLE) {
            into.put("gain", rounded(found.gain())).put("standardError", rounded(found.error()));
        }
    }

    private static double rounded(double number) {
        return Math.round(number * DIGITS) / DIGITS;
    }
}
