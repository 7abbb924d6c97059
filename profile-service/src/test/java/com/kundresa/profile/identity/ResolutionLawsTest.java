package com.kundresa.profile.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.RandomHistory;
import com.kundresa.profile.World;
import com.kundresa.profile.touch.IdentifierTypes;
import com.kundresa.profile.touch.Touch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is who depends on the set of what was recorded, under loose and under narrow rules. */
class ResolutionLawsTest {

    static LongStream seeds() {
        return RandomHistory.seeds(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfEvidenceDoesNotMatter(long seed) {
        Protection rules = rules(seed);
        List<Node> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Touch touch : RandomHistory.of(seed, 80)) {
            nodes.addAll(Evidence.nodes(touch));
            links.addAll(Evidence.of(touch, 1));
        }
        List<Cut> cuts = cuts(links, seed);
        Partition expected = Resolution.resolve(nodes, links, cuts, rules);

        for (int arrangement = 0; arrangement < 10; arrangement++) {
            Random random = new Random(seed * 100 + arrangement);
            Collections.shuffle(nodes, random);
            Collections.shuffle(links, random);
            Collections.shuffle(cuts, random);

            assertThat(Resolution.resolve(nodes, links, cuts, rules)).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noCustomerBreaksALimitAndEveryLinkIsAcceptedOrRefused(long seed) {
        Protection rules = rules(seed);
        World world = World.of(RandomHistory.of(seed, 80)).under(rules);

        Partition partition = world.partition();

        Set<Link.Key> keys = new HashSet<>();
        for (Group group : partition.groups()) {
            Map<String, Integer> counts = new HashMap<>();
            group.nodes().forEach(node -> counts.merge(node.type(), 1, Integer::sum));
            counts.forEach((type, count) ->
                    assertThat(count).isLessThanOrEqualTo(rules.rule(type).limit()));
            group.joined().forEach(link -> assertThat(keys.add(link.key())).isTrue());
        }
        partition
                .refusals()
                .forEach(refusal -> assertThat(keys.add(refusal.link().key())).isTrue());
    }

    private static Protection rules(long seed) {
        Protection standard = Protection.standard();
        TypeRule visitor = standard.rule(IdentifierTypes.ANONYMOUS_ID);
        TypeRule email = standard.rule(IdentifierTypes.EMAIL);
        return switch ((int) (seed % 3)) {
            case 0 -> standard;
            case 1 ->
                    standard.with(IdentifierTypes.ANONYMOUS_ID, visitor.limitedAWeekTo(1))
                            .with(IdentifierTypes.EMAIL, email.limitedTo(1));
            default ->
                    standard.with(IdentifierTypes.ANONYMOUS_ID, visitor.limitedTo(2))
                            .with(IdentifierTypes.EMAIL, email.trusting(Trust.CLAIMS_WAIT))
                            .with(
                                    IdentifierTypes.PHONE,
                                    standard.rule(IdentifierTypes.PHONE)
                                            .trusting(Trust.CLAIMS_REFUSED));
        };
    }

    private static List<Cut> cuts(List<Link> links, long seed) {
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            if ((i + seed) % 11 == 0) {
                cuts.add(new Cut(links.get(i).pair(), links.get(i).stamp(), "agent", "reason"));
            }
        }
        return cuts;
    }
}
