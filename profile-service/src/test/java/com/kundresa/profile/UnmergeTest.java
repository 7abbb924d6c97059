package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Refusal;
import com.kundresa.profile.identity.RuleChange;
import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.identity.Trust;
import com.kundresa.profile.identity.TypeRule;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.IdentifierTypes;
import com.kundresa.profile.touch.Ids;
import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edge cases of taking customers apart again. */
class UnmergeTest {

    static LongStream seeds() {
        return RandomHistory.seeds(200);
    }

    @ParameterizedTest(name = "UNM-01 seed {0}")
    @MethodSource("seeds")
    void mergeThenCutEqualsNeverMerged(long seed) {
        List<Touch> left = RandomHistory.ofOne("left", seed, 60);
        List<Touch> right = RandomHistory.ofOne("rightmost", seed, 60);
        Identifier one = anyOf(left, seed);
        Identifier other = anyOf(right, seed);
        Touch mistake = mistake(one, other);
        Touch alone = mistake(one, one);
        Identifier far = mistake.home().equals(one) ? other : one;

        World cut = all(left, right, mistake).cut(one, other, 200);
        World never = all(left, right, mistake.home().equals(one) ? alone : mistake(other, other));

        assertThat(cut.states()).isEqualTo(never.states());
        assertThat(cut.sameCustomer(mistake.home(), far)).isFalse();
    }

    @Test
    @DisplayName("UNM-02 with 100 interactions in between")
    void withAHundredInteractionsInBetween() {
        List<Touch> touches = new ArrayList<>();
        touches.add(mistake(Who.user("anna"), Who.email("bo")));
        for (int i = 0; i < 100; i++) {
            Identifier who = i % 2 == 0 ? Who.user("anna") : Who.email("bo");
            touches.add(
                    Touches.touch("m" + i)
                            .by(who)
                            .order("o" + i, "SEK", 100 + i, Touches.line("p" + i % 7, 1))
                            .day(101 + i)
                            .build());
        }
        World merged = World.of(touches);

        World cut = merged.cut(Who.user("anna"), Who.email("bo"), 300);

        assertThat(merged.customers()).hasSize(1);
        assertThat(merged.customer(Who.email("bo")).orders().count()).isEqualTo(100);
        assertThat(cut.customer(Who.user("anna")).orders().count()).isEqualTo(50);
        assertThat(cut.customer(Who.email("bo")).orders().count()).isEqualTo(50);
        assertThat(cut.customer(Who.email("bo")).interactions()).isEqualTo(50);
    }

    @Test
    @DisplayName(
            "UNM-03 the cut is remembered: neither the same evidence nor the same pair merges again")
    void theCutIsRemembered() {
        Touch mistake = mistake(Who.user("anna"), Who.email("bo"));
        World cut = World.of(mistake).cut(Who.user("anna"), Who.email("bo"), 200);

        World again =
                cut.with(mistake)
                        .with(
                                Touches.touch("again")
                                        .by(Who.user("anna"), Who.email("bo"))
                                        .day(250)
                                        .build());

        assertThat(again.sameCustomer(Who.user("anna"), Who.email("bo"))).isFalse();
        assertThat(again.partition().refusals())
                .extracting(Refusal::reason)
                .containsOnly(Refusal.Reason.CUT);
    }

    @Test
    @DisplayName(
            "UNM-03 only an agent's later word joins them again, and a still later cut parts them")
    void onlyAnAgentsLaterWordJoinsThemAgain() {
        World world = World.of(mistake(Who.user("anna"), Who.email("bo")));

        World cut = world.cut(Who.user("anna"), Who.email("bo"), 200);
        World linked = cut.link(Who.user("anna"), Who.email("bo"), 201);
        World cutAgain = linked.cut(Who.user("anna"), Who.email("bo"), 202);

        assertThat(cut.sameCustomer(Who.user("anna"), Who.email("bo"))).isFalse();
        assertThat(linked.sameCustomer(Who.user("anna"), Who.email("bo"))).isTrue();
        assertThat(cutAgain.sameCustomer(Who.user("anna"), Who.email("bo"))).isFalse();
    }

    @Test
    @DisplayName("UNM-03 an agent joins two accounts of one person although the limit is one")
    void anAgentJoinsTwoAccountsOfOnePerson() {
        Touch first = together("first", Who.user("anna-1"), Who.email("anna"));
        Touch second = together("second", Who.user("anna-2"), Who.email("anna"));
        World apart = World.of(first, second);

        World joined = apart.link(Who.user("anna-1"), Who.user("anna-2"), 5);

        assertThat(apart.customers()).hasSize(3);
        assertThat(joined.customers()).hasSize(1);
        assertThat(joined.with(together("third", Who.user("bo"), Who.email("anna"))).customers())
                .hasSize(3);
    }

    @Test
    @DisplayName("UNM-04 a cut inside a chain parts what hangs on each side")
    void aCutInsideAChainPartsWhatHangsOnEachSide() {
        World chain =
                World.of(
                        together("ab", Who.visitor("a"), Who.email("b")),
                        together("bc", Who.email("b"), Who.card("C")),
                        together("cd", Who.card("C"), Who.phone(4)));

        World cut = chain.cut(Who.email("b"), Who.card("C"), 9);

        assertThat(chain.customers()).hasSize(1);
        assertThat(cut.customers()).hasSize(2);
        assertThat(cut.sameCustomer(Who.visitor("a"), Who.email("b"))).isTrue();
        assertThat(cut.sameCustomer(Who.card("C"), Who.phone(4))).isTrue();
    }

    @Test
    @DisplayName("UNM-04 parting some identifiers cuts every link that crosses")
    void partingSomeIdentifiersCutsEveryLinkThatCrosses() {
        World world =
                World.of(
                        together("1", Who.user("u"), Who.email("e"), Who.visitor("v")),
                        together("2", Who.email("e"), Who.visitor("v")));
        Group group = world.partition().groups().getFirst();
        List<Link> links = group.joined();

        List<Cut> cuts =
                Cut.parting(
                        Set.of(Who.user("u").nodeId()),
                        links,
                        new Stamp(Touches.START, Ids.named("agent", "1")),
                        "agent",
                        "another person");
        World parted =
                new World(world.touches(), cuts, List.of(), Tombstones.NONE, world.protection());

        assertThat(cuts).hasSize(2);
        assertThat(parted.customers()).hasSize(2);
        assertThat(parted.sameCustomer(Who.email("e"), Who.visitor("v"))).isTrue();
    }

    @ParameterizedTest(name = "UNM-05 seed {0}")
    @MethodSource("seeds")
    void rebuildingFromTheHistoryGivesTheSameIdsAndBytes(long seed) {
        List<Touch> touches = RandomHistory.of(seed, 60);
        World world = World.of(touches).cut(Who.user("u1"), Who.visitor("v3"), 30);

        World rebuilt =
                World.of(RandomHistory.shuffled(touches, seed))
                        .cut(Who.user("u1"), Who.visitor("v3"), 30);

        assertThat(rebuilt.states()).isEqualTo(world.states());
    }

    @ParameterizedTest(name = "UNM-06 seed {0}")
    @MethodSource("seeds")
    void aDryRunOfOtherRulesPredictsWhatThenHappens(long seed) {
        World today = World.of(RandomHistory.of(seed, 60));
        TypeRule visitor = today.protection().rule(IdentifierTypes.ANONYMOUS_ID);
        TypeRule email = today.protection().rule(IdentifierTypes.EMAIL);
        Protection other =
                today.protection()
                        .with(IdentifierTypes.ANONYMOUS_ID, visitor.limitedTo(1))
                        .with(IdentifierTypes.EMAIL, email.limitedTo(1));

        RuleChange stricter = today.chronicle().trial(today.protection(), other);
        RuleChange looser = today.chronicle().trial(other, today.protection());

        Map<UUID, UUID> before = today.partition().customerIds();
        Map<UUID, UUID> after = today.under(other).partition().customerIds();
        assertThat(stricter.splits()).isEqualTo(comeApart(before, after));
        assertThat(stricter.merges()).isEqualTo(comeApart(after, before));
        assertThat(looser.merges()).isEqualTo(stricter.splits());
        assertThat(looser.splits()).isEqualTo(stricter.merges());
        stricter.examples().stream()
                .filter(example -> example.kind() == RuleChange.Kind.SPLIT)
                .forEach(example -> {
                    assertThat(before.values()).containsAll(example.today());
                    assertThat(after.values()).containsAll(example.then());
                });
    }

    @Test
    @DisplayName("UNM-06 a dry run tells how many links would wait and changes nothing itself")
    void aDryRunTellsHowManyLinksWouldWait() {
        Touch claim = Touches.touch("claim").claimed().by(Who.email("anna"), Who.phone(1)).build();
        World today = World.of(claim);
        Protection careful =
                today.protection()
                        .with(
                                IdentifierTypes.PHONE,
                                today.protection()
                                        .rule(IdentifierTypes.PHONE)
                                        .trusting(Trust.CLAIMS_WAIT));

        RuleChange change = today.chronicle().trial(today.protection(), careful);

        UUID anna = Who.email("anna").nodeId();
        assertThat(change.waiting()).isOne();
        assertThat(change.splits()).isOne();
        assertThat(change.examples())
                .containsExactly(
                        new RuleChange.Example(
                                RuleChange.Kind.SPLIT,
                                List.of(anna),
                                Stream.of(anna, Who.phone(1).nodeId())
                                        .sorted(Ids::compare)
                                        .toList()));
        assertThat(today.customers()).hasSize(1);
    }

    @Test
    @DisplayName("UNM-06 a dry run piece by piece adds up to the dry run of the whole")
    void aDryRunPieceByPieceAddsUp() {
        Protection today = Protection.standard();
        Protection other =
                today.with(
                        IdentifierTypes.ANONYMOUS_ID,
                        today.rule(IdentifierTypes.ANONYMOUS_ID).limitedTo(1));
        List<Touch> one = RandomHistory.ofOne("one", 1, 60);
        List<Touch> two = RandomHistory.ofOne("second", 2, 60);
        List<Touch> both = new ArrayList<>(one);
        both.addAll(two);

        RuleChange whole = World.of(both).chronicle().trial(today, other);

        assertThat(
                        World.of(one)
                                .chronicle()
                                .trial(today, other)
                                .and(World.of(two).chronicle().trial(today, other)))
                .isEqualTo(whole);
        assertThat(whole.splits()).isPositive();
    }

    /** How many customers of the one answer are several in the other. */
    private static int comeApart(Map<UUID, UUID> one, Map<UUID, UUID> other) {
        Map<UUID, Set<UUID>> parts = new HashMap<>();
        one.forEach((node, customer) ->
                parts.computeIfAbsent(customer, id -> new HashSet<>())
                        .add(Objects.requireNonNull(other.get(node))));
        return (int) parts.values().stream().filter(its -> its.size() > 1).count();
    }

    private static World all(List<Touch> left, List<Touch> right, Touch between) {
        List<Touch> touches = new ArrayList<>(left);
        touches.addAll(right);
        touches.add(between);
        return World.of(touches);
    }

    private static Identifier anyOf(List<Touch> touches, long seed) {
        List<Identifier> all = touches.get((int) (seed % touches.size())).identifiers();
        return all.get((int) (seed % all.size()));
    }

    private static Touch mistake(Identifier one, Identifier other) {
        return Touches.touch("mistake").type("identified").by(one, other).day(100).build();
    }

    private static Touch together(String messageId, Identifier... who) {
        return Touches.touch(messageId).by(who).build();
    }
}
