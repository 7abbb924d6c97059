package com.kundresa.profile.segment.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.profile.segment.Condition;
import com.kundresa.profile.segment.json.Clause.Unreadable;
import com.kundresa.profile.touch.TraitValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a rule: an object with one field, which names the kind of clause
 * (docs/reference/segments.md lists them). At most {@link #MOST_CLAUSES} clauses, {@link #DEEPEST}
 * levels deep.
 */
public final class RuleReader {
    public static final int MOST_CLAUSES = 50;
    public static final int DEEPEST = 6;

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_WORDS = 100;

    private int clauses;

    private RuleReader() {}

    /** Reads a rule that was kept. */
    public static RuleReading read(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return new RuleReading.Refused("The rule is no JSON.");
        }
    }

    /** Reads a rule. */
    public static RuleReading read(JsonNode json) {
        try {
            return new RuleReading.Understood(new RuleReader().condition(json, 1));
        } catch (Unreadable | IllegalArgumentException e) {
            return new RuleReading.Refused("The rule is not understood: " + e.getMessage() + '.');
        }
    }

    private Condition condition(JsonNode json, int depth) {
        if (++clauses > MOST_CLAUSES || depth > DEEPEST) {
            throw new Unreadable(
                    "a rule has at most " + MOST_CLAUSES + " clauses, " + DEEPEST + " levels deep");
        }
        if (!json.isObject() || json.size() != 1) {
            throw new Unreadable("a clause is an object with exactly one field, its kind");
        }
        Map.Entry<String, JsonNode> only = json.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "all" -> new Condition.All(parts("all", value, depth));
            case "any" -> new Condition.Any(parts("any", value, depth));
            case "not" -> new Condition.Not(condition(value, depth + 1));
            case "count" -> count(value);
            case "money" -> money(value);
            case "bought" -> bought(value);
            case "interest" -> interest(value);
            case "ago" -> ago(value);
            case "phase" -> new Condition.InPhase(texts("phase", value));
            case "trait" -> trait(value);
            case "channel" -> new Condition.Channel(word("channel", value));
            case "identifier" -> new Condition.Known(word("identifier", value));
            case "openCases" -> openCases(value);
            case "score" -> score(value);
            case "consent" -> consent(value);
            case "cartLeft" -> cartLeft(value);
            default ->
                    throw new Unreadable(
                            "there is no such kind of clause; the kinds are all, any, not, count, money,"
                                    + " bought, interest, ago, phase, trait, channel, identifier,"
                                    + " openCases, score, consent, cartLeft");
        };
    }

    private List<Condition> parts(String kind, JsonNode json, int depth) {
        if (!json.isArray() || json.isEmpty()) {
            throw new Unreadable("`" + kind + "` takes an array of clauses");
        }
        List<Condition> parts = new ArrayList<>(json.size());
        for (JsonNode each : json) {
            parts.add(condition(each, depth + 1));
        }
        return parts;
    }

    private static Condition count(JsonNode json) {
        Clause clause =
                new Clause(
                        "count", json, Set.of("type", "lastDays", "skipDays", "atLeast", "atMost"));
        return new Condition.Count(clause.text("type"), clause.window(), clause.range());
    }

    private static Condition money(JsonNode json) {
        Clause clause =
                new Clause(
                        "money",
                        json,
                        Set.of("of", "currency", "lastDays", "skipDays", "atLeast", "atMost"));
        Condition.Flow flow =
                switch (clause.text("of")) {
                    case "orders" -> Condition.Flow.ORDERED;
                    case "refunds" -> Condition.Flow.REFUNDED;
                    default -> throw new Unreadable("`of` of `money` is orders or refunds");
                };
        return new Condition.Money(flow, clause.text("currency"), clause.window(), clause.range());
    }

    private static Condition bought(JsonNode json) {
        Clause clause =
                new Clause(
                        "bought",
                        json,
                        Set.of("product", "lastDays", "skipDays", "atLeast", "atMost"));
        return new Condition.Bought(clause.text("product"), clause.window(), clause.range());
    }

    private static Condition interest(JsonNode json) {
        Clause clause =
                new Clause(
                        "interest",
                        json,
                        Set.of("category", "product", "lastDays", "skipDays", "atLeast", "atMost"));
        if (clause.has("category") == clause.has("product")) {
            throw new Unreadable("`interest` takes either `category` or `product`");
        }
        return clause.has("category")
                ? new Condition.Interest(
                        Condition.Kind.CATEGORY,
                        clause.text("category"),
                        clause.window(),
                        clause.range())
                : new Condition.Interest(
                        Condition.Kind.PRODUCT,
                        clause.text("product"),
                        clause.window(),
                        clause.range());
    }

    private static Condition ago(JsonNode json) {
        Clause clause = new Clause("ago", json, Set.of("of", "channel", "atLeast", "lessThan"));
        Condition.Event event =
                switch (clause.text("of")) {
                    case "firstSeen" -> new Condition.Event.FirstSeen();
                    case "lastSeen" ->
                            clause.has("channel")
                                    ? new Condition.Event.LastIn(clause.text("channel"))
                                    : new Condition.Event.LastSeen();
                    case "lastOrder" -> new Condition.Event.LastOrder();
                    default ->
                            throw new Unreadable(
                                    "`of` of `ago` is firstSeen, lastSeen or lastOrder");
                };
        return new Condition.Ago(event, clause.duration("atLeast"), clause.duration("lessThan"));
    }

    private static Condition trait(JsonNode json) {
        Clause clause =
                new Clause("trait", json, Set.of("name", "equals", "in", "atLeast", "atMost"));
        return new Condition.Trait(clause.text("name"), test(clause));
    }

    private static Condition.Test test(Clause clause) {
        JsonNode equal = clause.get("equals");
        JsonNode in = clause.get("in");
        boolean number = clause.has("atLeast") || clause.has("atMost");
        if ((equal == null ? 0 : 1) + (in == null ? 0 : 1) + (number ? 1 : 0) > 1) {
            throw new Unreadable("`trait` takes `equals`, `in`, or `atLeast` and `atMost`");
        }
        if (equal != null) {
            return new Condition.Test.OneOf(Set.of(value(equal)));
        }
        if (in != null) {
            return new Condition.Test.OneOf(values(in));
        }
        return number
                ? new Condition.Test.Between(clause.decimal("atLeast"), clause.decimal("atMost"))
                : new Condition.Test.Exists();
    }

    private static Set<TraitValue> values(JsonNode json) {
        if (!json.isArray() || json.isEmpty() || json.size() > MOST_WORDS) {
            throw new Unreadable("`in` of `trait` takes 1 to 100 values");
        }
        Set<TraitValue> values = new HashSet<>();
        json.forEach(each -> values.add(value(each)));
        return values;
    }

    private static TraitValue value(JsonNode json) {
        if (json.isTextual()) {
            return new TraitValue.Text(json.textValue());
        }
        if (json.isNumber()) {
            return new TraitValue.Numeric(json.decimalValue());
        }
        if (json.isBoolean()) {
            return new TraitValue.Flag(json.booleanValue());
        }
        throw new Unreadable("a trait is compared with a text, a number, true or false");
    }

    private static Condition openCases(JsonNode json) {
        Clause clause = new Clause("openCases", json, Set.of("topic", "atLeast", "atMost"));
        return new Condition.OpenCases(clause.textOrNothing("topic"), clause.range());
    }

    private static Condition score(JsonNode json) {
        Clause clause = new Clause("score", json, Set.of("kind", "within", "atLeast", "atMost"));
        return new Condition.Score(clause.text("kind"), clause.duration("within"), clause.range());
    }

    private static Condition consent(JsonNode json) {
        Clause clause = new Clause("consent", json, Set.of("purpose", "granted"));
        return new Condition.Allows(clause.text("purpose"), clause.flag("granted", true));
    }

    private static Condition cartLeft(JsonNode json) {
        Clause clause = new Clause("cartLeft", json, Set.of("untouched"));
        clause.text("untouched");
        return new Condition.CartLeft(
                java.util.Objects.requireNonNull(clause.duration("untouched")));
    }

    private static Set<String> texts(String kind, JsonNode json) {
        Set<String> texts = new HashSet<>();
        if (json.isTextual()) {
            texts.add(json.textValue());
        } else if (json.isArray() && !json.isEmpty() && json.size() <= MOST_WORDS) {
            json.forEach(each -> texts.add(word(kind, each)));
        } else {
            throw new Unreadable("`" + kind + "` takes a text, or an array of 1 to 100");
        }
        return texts;
    }

    private static String word(String kind, JsonNode json) {
        String text = json.textValue();
        if (text == null || text.isBlank()) {
            throw new Unreadable("`" + kind + "` takes a text");
        }
        return text;
    }
}
