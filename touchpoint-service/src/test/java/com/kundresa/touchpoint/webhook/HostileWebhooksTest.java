package com.kundresa.touchpoint.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.contract.Contract;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Item;
import com.kundresa.touchpoint.payload.Value;
import com.kundresa.touchpoint.payload.json.BodyParser;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reader answers every body with a value, whatever somebody with a secret may send. */
class HostileWebhooksTest {

    private static final int ROUNDS = 3_000;
    private static final List<Value> STRANGE =
            List.of(
                    Value.NOTHING,
                    Value.text(""),
                    Value.text("  "),
                    Value.text("undefined"),
                    Value.text("😀".repeat(300)),
                    Value.text("<<p>&amp;amp;<br>"),
                    Value.text("-1"),
                    Value.text("99999999999999999999.999"),
                    new Value.Flag(true),
                    new Value.Flag(false),
                    Value.number(Long.MIN_VALUE),
                    Value.number(0),
                    new Value.Numeric(new BigDecimal("1e299")),
                    new Value.Numeric(new BigDecimal("-1e-299")),
                    new Value.Items(List.of()),
                    new Value.Items(List.of(Value.NOTHING, Value.text("x"), Fields.NONE)),
                    Fields.NONE,
                    Fields.NONE.with("amount", Value.text("x")));

    @ParameterizedTest
    @EnumSource
    void the_sample_itself_is_accepted(Samples sample) {
        assertThat(sample.accepted()).isNotNull();
    }

    /** Each value in turn becomes each strange one, and is left out. */
    @ParameterizedTest
    @EnumSource
    void a_strange_value_in_any_place_gets_an_answer(Samples sample) {
        Fields fields = item(sample).fields();
        List<Fields> mutants = new ArrayList<>();
        for (Value strange : STRANGE) {
            mutants(fields, Optional.of(strange)).forEach(mutant -> mutants.add((Fields) mutant));
        }
        mutants(fields, Optional.empty()).forEach(mutant -> mutants.add((Fields) mutant));
        mutants.forEach(mutant -> assertAnswered(sample, mutant));
    }

    @ParameterizedTest
    @EnumSource
    void bytes_that_were_changed_by_chance_get_an_answer(Samples sample) {
        Random chance = new Random(sample.name().hashCode());
        byte[] body = sample.body().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutant = body.clone();
            for (int change = chance.nextInt(6); change >= 0; change--) {
                mutant[chance.nextInt(mutant.length)] = (byte) chance.nextInt(256);
            }
            Body parsed = BodyParser.parse(mutant, sample.shape(), Bounds.WEBHOOK);
            if (parsed instanceof Body.Readable readable) {
                assertThat(sample.reading(readable)).isNotNull();
            }
        }
    }

    private static void assertAnswered(Samples sample, Fields mutant) {
        Item original = item(sample);
        Reading reading =
                sample.reading(
                        new Body.Readable(
                                Fields.NONE,
                                List.of(new Item(mutant, null, original.original())),
                                true));
        if (reading instanceof Reading.Accepted accepted) {
            Contract.assertValid(accepted.interaction());
        }
    }

    private static Item item(Samples sample) {
        Body body =
                BodyParser.parse(
                        sample.body().getBytes(StandardCharsets.UTF_8),
                        sample.shape(),
                        Bounds.WEBHOOK);
        return ((Body.Readable) body).items().getFirst();
    }

    /** All values that differ from this one in one place: another value stands there, or none. */
    private static List<Value> mutants(Value value, Optional<Value> strange) {
        List<Value> mutants = new ArrayList<>();
        switch (value) {
            case Fields(Map<String, Value> fields) ->
                    fields.forEach((name, inner) -> {
                        Map<String, Value> other = new LinkedHashMap<>(fields);
                        other.remove(name);
                        strange.ifPresent(instead -> other.put(name, instead));
                        mutants.add(new Fields(other));
                        for (Value mutant : mutants(inner, strange)) {
                            Map<String, Value> deeper = new LinkedHashMap<>(fields);
                            deeper.put(name, mutant);
                            mutants.add(new Fields(deeper));
                        }
                    });
            case Value.Items(List<Value> items) -> {
                for (int at = 0; at < items.size(); at++) {
                    for (Value mutant : mutants(items.get(at), strange)) {
                        List<Value> other = new ArrayList<>(items);
                        other.set(at, mutant);
                        mutants.add(new Value.Items(other));
                    }
                }
            }
            default -> {}
        }
        return mutants;
    }
}
