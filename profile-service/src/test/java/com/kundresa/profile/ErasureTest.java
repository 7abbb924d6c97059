package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edge cases of erasure: who is erased stays erased. */
class ErasureTest {

    private static final Identifier ANNA = Who.user("anna");
    private static final Identifier BO = Who.user("bo");
    private static final Identifier EMAIL = Who.email("anna");
    private static final Identifier BROWSER = Who.visitor("browser");

    private static final Touch VISIT = Touches.touch("visit").by(BROWSER).day(1).build();
    private static final Touch SIGNUP =
            Touches.touch("signup").by(ANNA, EMAIL, BROWSER).trait("city", "Lund").day(2).build();

    static LongStream seeds() {
        return RandomHistory.seeds(200);
    }

    @Test
    @DisplayName("ERS-01 after an erasure late events, replays and retries bring nobody back")
    void lateEventsReplaysAndRetriesBringNobodyBack() {
        Touch late = Touches.touch("late").by(ANNA).day(3).build();
        World erased = World.of(VISIT, SIGNUP).erase(5, ANNA, EMAIL, BROWSER);

        World afterwards = erased.with(late, VISIT, SIGNUP, SIGNUP);
        World erasedTwice = afterwards.erase(5, ANNA, EMAIL, BROWSER);

        assertThat(erased.customers()).isEmpty();
        assertThat(afterwards.customers()).isEmpty();
        assertThat(erasedTwice.customers()).isEmpty();
    }

    @Test
    @DisplayName("ERS-01 who comes back after the erasure begins anew")
    void whoComesBackAfterTheErasureBeginsAnew() {
        Touch again = Touches.touch("again").by(ANNA, EMAIL).day(6).build();

        World world = World.of(VISIT, SIGNUP).erase(5, ANNA, EMAIL, BROWSER).with(again);

        assertThat(world.states()).isEqualTo(World.of(again).states());
        assertThat(world.customer(ANNA).traits()).isEmpty();
        assertThat(world.customer(ANNA).firstSeen()).isEqualTo(again.occurredAt());
    }

    @Test
    @DisplayName("ERS-01 an agent's decision about who was erased is gone too")
    void anAgentsDecisionAboutWhoWasErasedIsGoneToo() {
        Touch anna = Touches.touch("anna").by(ANNA).day(6).build();
        Touch email = Touches.touch("email").by(EMAIL).day(6).build();

        World world = World.of(SIGNUP).link(ANNA, EMAIL, 3).erase(5, ANNA, EMAIL).with(anna, email);

        assertThat(world.sameCustomer(ANNA, EMAIL)).isFalse();
    }

    @Test
    @DisplayName("ERS-02 one side erased after a merge and a cut leaves the other as if alone")
    void oneSideErasedAfterAMergeAndACutLeavesTheOtherAsIfAlone() {
        Identifier bosEmail = Who.email("bo");
        Touch bo = Touches.touch("bo").by(BO, bosEmail).order("o-1", "SEK", 100).day(1).build();
        Touch mistake = Touches.touch("mistake").by(EMAIL, bosEmail).day(3).build();
        World merged = World.of(SIGNUP, bo, mistake).cut(EMAIL, bosEmail, 4);

        World erased = merged.erase(5, ANNA, EMAIL, BROWSER);

        assertThat(erased.partition().customerIds()).doesNotContainKey(EMAIL.nodeId());
        assertThat(erased.customer(BO).orders().count()).isEqualTo(1);
        assertThat(erased.customer(BO).identifiers()).hasSize(2);
    }

    @Test
    @DisplayName("ERS-02 an interaction of someone else loses the erased identifier only")
    void anInteractionOfSomeoneElseLosesTheErasedIdentifierOnly() {
        Touch bo = Touches.touch("bo").by(BO, BROWSER).trait("city", "Ystad").day(1).build();

        World erased = World.of(bo, VISIT).erase(5, BROWSER);

        assertThat(erased.customers()).hasSize(1);
        assertThat(erased.customer(BO).identifiers()).hasSize(1);
        assertThat(erased.trait(BO, "city").at()).isEqualTo(bo.occurredAt());
    }

    @Test
    @DisplayName("ERS-02 what a customer shares with others is not the customer's to erase")
    void whatACustomerSharesWithOthersIsNotTheCustomersToErase() {
        Touch anna = Touches.touch("anna").by(ANNA, BROWSER).day(1).build();
        Touch bo = Touches.touch("bo").by(BO, BROWSER).day(2).build();
        World world = World.of(anna, bo, VISIT);

        Tombstones tombstones = Tombstones.of(world.partition().groups().getFirst(), Touches.START);

        assertThat(tombstones.erasedAt()).hasSize(1).doesNotContainKey(BROWSER.nodeId());
    }

    @ParameterizedTest(name = "ERS-01 seed {0}")
    @MethodSource("seeds")
    void whenTheErasureComesDoesNotMatter(long seed) {
        List<Touch> touches = RandomHistory.of(seed, 40);
        Identifier one = touches.getFirst().home();
        Identifier other = touches.getLast().home();

        World erasedLast = World.of(touches).erase(20, one).erase(40, other);
        World erasedFirst = World.of().erase(40, other).erase(20, one).erase(20, one);
        List<Touch> arriving = new ArrayList<>(RandomHistory.shuffled(touches, seed));
        World arrived = erasedFirst.with(arriving.toArray(Touch[]::new));

        assertThat(arrived.states()).isEqualTo(erasedLast.states());
    }
}
