package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.identity.Evidence;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Node;
import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Resolution;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.TraitValue;
import com.kundresa.profile.touch.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The edge cases of merging. */
class MergingTest {

    @Test
    @DisplayName("MRG-01 two profiles linked by an identify")
    void twoProfilesLinkedByAnIdentifyAreOne() {
        Touch visit = Touches.touch("visit").by(Who.visitor("v")).build();
        Touch till =
                Touches.touch("till")
                        .from("till", "store")
                        .by(Who.user("anna"))
                        .order("o-1", "SEK", 1530, Touches.line("85123A", 6))
                        .minute(1)
                        .build();
        assertThat(World.of(visit, till).customers()).hasSize(2);

        World world =
                World.of(visit, till).with(identify("i", 2, Who.user("anna"), Who.visitor("v")));

        assertThat(world.customers()).hasSize(1);
        assertThat(world.customer(Who.visitor("v")).orders().revenue()).containsEntry("SEK", 1530L);
        assertThat(world.customer(Who.visitor("v")).interactions()).isEqualTo(3);
    }

    @Test
    @DisplayName("MRG-02 a chain in any order has the same survivor")
    void aChainInAnyOrderHasTheSameSurvivor() {
        List<Touch> chain =
                new ArrayList<>(
                        List.of(
                                identify("ab", 1, Who.visitor("a"), Who.email("b")),
                                identify("bc", 2, Who.email("b"), Who.phone(3)),
                                identify("cd", 3, Who.phone(3), Who.card("D"))));
        Set<String> outcomes = new HashSet<>();

        for (int order = 0; order < 20; order++) {
            Collections.shuffle(chain, new Random(order));
            World world = World.of(chain);
            outcomes.add(world.states().toString());
            assertThat(world.customer(Who.visitor("a")).customerId())
                    .isEqualTo(Who.card("D").nodeId());
        }

        assertThat(outcomes).hasSize(1);
    }

    @Test
    @DisplayName("MRG-03 a cycle and a self-alias change nothing")
    void aCycleAndASelfAliasAreNoOps() {
        World line =
                World.of(
                        identify("ab", 1, Who.email("a"), Who.visitor("b")),
                        identify("bc", 2, Who.phone(1), Who.visitor("b")));
        Touch closing = identify("ca", 3, Who.email("a"), Who.phone(1));
        Touch self =
                Touches.touch("self")
                        .type("aliased")
                        .by(Who.email("a"), Who.email("a"))
                        .minute(4)
                        .build();

        assertThat(Evidence.of(self, 1)).isEmpty();
        assertThat(line.with(closing, self).partition().customerIds())
                .isEqualTo(line.partition().customerIds());
        assertThat(line.with(closing, self).partition().refusals()).isEmpty();
    }

    @Test
    @DisplayName("MRG-04 one interaction with five identifiers of five profiles")
    void oneInteractionWithFiveIdentifiersJoinsFiveProfiles() {
        Identifier[] five = {
            Who.user("u"), Who.card("k"), Who.email("e"), Who.phone(1), Who.visitor("v")
        };
        List<Touch> touches = new ArrayList<>();
        for (Identifier each : five) {
            touches.add(Touches.touch("of " + each.type()).by(each).build());
        }
        assertThat(World.of(touches).customers()).hasSize(5);

        World world = World.of(touches).with(identify("all", 5, five));

        assertThat(world.customers()).hasSize(1);
        assertThat(world.customer(Who.visitor("v")).identifiers())
                .extracting(CustomerState.KnownIdentifier::type)
                .containsExactly("user_id", "loyalty_card", "email", "phone", "anonymous_id");
        assertThat(world.customer(Who.visitor("v")).interactions()).isEqualTo(6);
    }

    @Test
    @Timeout(20)
    @DisplayName(
            "MRG-05 a star of 10,000 anonymous ids takes bounded time and shows bounded identifiers")
    void aStarOfTenThousandAnonymousIdsIsBounded() {
        List<Node> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Touch touch =
                    Touches.touch("m" + i)
                            .by(Who.user("star"), Who.visitor("v" + i))
                            .at(Touches.START.plus(Duration.ofHours(i)))
                            .build();
            nodes.addAll(Evidence.nodes(touch));
            links.addAll(Evidence.of(touch, 1));
        }

        Partition partition = Resolution.resolve(nodes, links, List.of(), Protection.standard());

        UUID star = Who.user("star").nodeId();
        int size =
                partition.groups().stream()
                        .filter(group -> group.customerId().equals(star))
                        .findFirst()
                        .orElseThrow()
                        .nodes()
                        .size();
        assertThat(size).isEqualTo(501);
        assertThat(partition.refusals()).hasSize(9_500);
    }

    @Test
    @DisplayName("MRG-06 500 identifies in a second for one person")
    void fiveHundredIdentifiesInASecondAreOneCustomer() {
        List<Touch> touches =
                IntStream.range(0, 500)
                        .mapToObj(i ->
                                Touches.touch("m" + i)
                                        .type("identified")
                                        .by(Who.user("anna"), Who.visitor("v"))
                                        .trait("counter", i)
                                        .at(Touches.START.plusMillis(2L * i))
                                        .build())
                        .toList();

        World world = World.of(RandomHistory.shuffled(touches, 7));

        assertThat(world.customers()).hasSize(1);
        assertThat(world.customer(Who.visitor("v")).interactions()).isEqualTo(500);
        assertThat(world.trait(Who.visitor("v"), "counter").at())
                .isEqualTo(Touches.START.plusMillis(998));
        assertThat(world.partition().groups().getFirst().joined()).hasSize(1);
    }

    @Test
    @DisplayName("MRG-07 where traits conflict the verified one holds, then the newer")
    void whereTraitsConflictTheVerifiedOneHoldsThenTheNewer() {
        Touch till = Touches.touch("till").by(Who.card("K1")).trait("city", "Lund").day(1).build();
        Touch claim =
                Touches.touch("claim")
                        .by(Who.card("K1"), Who.visitor("v"))
                        .claimed()
                        .trait("city", "Nowhere")
                        .trait("nickname", "K")
                        .day(2)
                        .build();
        Touch desk = Touches.touch("desk").by(Who.card("K1")).trait("city", "Ystad").day(3).build();

        World unverified = World.of(till, claim);
        World verified = World.of(till, claim, desk);

        assertThat(unverified.trait(Who.visitor("v"), "city").value())
                .isEqualTo(new TraitValue.Text("Lund"));
        assertThat(unverified.customer(Who.visitor("v")).traits()).containsKey("nickname");
        assertThat(verified.trait(Who.visitor("v"), "city").value())
                .isEqualTo(new TraitValue.Text("Ystad"));
    }

    @Test
    @DisplayName("MRG-07 a removed trait is gone, unless a public source removed a verified one")
    void aRemovedTraitIsGoneUnlessAPublicSourceRemovedAVerifiedOne() {
        Touch set = Touches.touch("set").by(Who.user("u")).trait("city", "Lund").day(1).build();
        Touch removed = Touches.touch("removed").by(Who.user("u")).without("city").day(2).build();
        Touch claimed =
                Touches.touch("claimed").by(Who.user("u")).claimed().without("city").day(2).build();

        assertThat(World.of(set, removed).customer(Who.user("u")).traits()).isEmpty();
        assertThat(World.of(set, claimed).customer(Who.user("u")).traits()).containsKey("city");
    }

    @Test
    @DisplayName("MRG-08 counters are never doubled")
    void countersAreNeverDoubled() {
        Touch order =
                Touches.touch("order")
                        .by(Who.visitor("v"))
                        .order("o-1", "SEK", 500, Touches.line("p", 2))
                        .build();
        Touch first = identify("first", 1, Who.user("u"), Who.visitor("v"));
        Touch second = identify("second", 2, Who.user("u"), Who.email("e"), Who.visitor("v"));

        World world = World.of(order, first, order, second, first, second);

        assertThat(world.customer(Who.email("e")).orders().count()).isEqualTo(1);
        assertThat(world.customer(Who.email("e")).orders().items()).isEqualTo(2);
        assertThat(world.customer(Who.email("e")).interactions()).isEqualTo(3);
    }

    @Test
    @DisplayName("MRG-09 what follows from the state is computed anew, not united")
    void whatFollowsFromTheStateIsComputedAnew() {
        Touch atTheTill =
                Touches.touch("till")
                        .by(Who.card("K"))
                        .order("o-1", "SEK", 100, Touches.line("p", 1))
                        .day(1)
                        .build();
        Touch online =
                Touches.touch("web")
                        .by(Who.visitor("v"))
                        .order("o-2", "SEK", 100, Touches.line("p", 1))
                        .day(2)
                        .build();
        Touch joined = Touches.touch("joined").by(Who.card("K"), Who.visitor("v")).day(3).build();
        World apart = World.of(atTheTill, online);

        World together = apart.with(joined);

        assertThat(apart.customer(Who.card("K")).journey().phase()).isEqualTo("conversion");
        assertThat(apart.customer(Who.visitor("v")).journey().phase()).isEqualTo("conversion");
        assertThat(together.customer(Who.card("K")).journey().phase()).isEqualTo("loyalty");
        assertThat(together.customer(Who.card("K")).journey().entries())
                .extracting(CustomerState.PhaseEntry::phase)
                .containsExactly("loyalty", "conversion");
    }

    @Test
    @DisplayName("MRG-10 hold-out arms meet: the part that was seen first keeps its key")
    void holdOutArmsMeetAndThePartThatWasSeenFirstKeepsItsKey() {
        UUID visitor = Who.visitor("v").nodeId();
        UUID buyer = Who.user("anna").nodeId();
        Touch visit = Touches.touch("visit").by(Who.visitor("v")).minute(0).build();
        Touch till = Touches.touch("till").by(Who.user("anna")).minute(1).build();
        World apart = World.of(till, visit);

        World together = apart.with(identify("i", 2, Who.user("anna"), Who.visitor("v")));
        World again = together.cut(Who.user("anna"), Who.visitor("v"), 200);

        assertThat(apart.customer(Who.visitor("v")).anchor()).isEqualTo(visitor);
        assertThat(apart.customer(Who.user("anna")).anchor()).isEqualTo(buyer);
        assertThat(together.customer(Who.user("anna")).customerId()).isEqualTo(buyer);
        assertThat(together.customer(Who.user("anna")).anchor()).isEqualTo(visitor);
        assertThat(again.customer(Who.visitor("v")).anchor()).isEqualTo(visitor);
        assertThat(again.customer(Who.user("anna")).anchor()).isEqualTo(buyer);
    }

    @Test
    @DisplayName("MRG-10 who is named with the first contact keeps the key of the unnamed visit")
    void whoIsNamedWithTheFirstContactKeepsTheKeyOfTheUnnamedVisit() {
        World world = World.of(identify("i", 0, Who.user("anna"), Who.visitor("v")));

        assertThat(world.customer(Who.user("anna")).anchor()).isEqualTo(Who.visitor("v").nodeId());
    }

    private static Touch identify(String messageId, long minute, Identifier... who) {
        return Touches.touch(messageId).type("identified").by(who).minute(minute).build();
    }
}
