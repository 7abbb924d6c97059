package com.kundresa.profile.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.World;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static final Identifier ANNA = Who.user("anna");
    private static final Identifier EMAIL = Who.email("anna");
    private static final Identifier BROWSER = Who.visitor("browser");

    @Test
    void aSingleIdentifierIsCertain() {
        assertThat(of(World.of(Touches.touch("one").by(ANNA).build()), ANNA).percent())
                .isEqualTo(100);
    }

    @Test
    void aCustomerIsAsSureAsItsWeakestNeededConnection() {
        Touch signup = Touches.touch("signup").verified(true).by(ANNA, EMAIL).build();
        Touch claim = Touches.touch("claim").verified(false).by(ANNA, BROWSER).build();

        Confidence confidence = of(World.of(signup, claim), ANNA);

        assertThat(confidence.percent()).isEqualTo(70);
        assertThat(confidence.verified()).isEqualTo(1);
        assertThat(confidence.claimed()).isEqualTo(1);
        assertThat(confidence.independent()).isZero();
    }

    @Test
    void severalLinksBetweenTheSameTwoSupportEachOther() {
        Touch claim = Touches.touch("claim").verified(false).by(ANNA, EMAIL).build();
        Touch proof = Touches.touch("proof").verified(true).by(ANNA, EMAIL).build();

        assertThat(of(World.of(claim), ANNA).percent()).isEqualTo(70);
        assertThat(of(World.of(claim, proof), ANNA).percent()).isGreaterThan(95);
    }

    @Test
    void aWayAroundMakesAWeakConnectionUnneeded() {
        Touch weak = Touches.touch("weak").verified(false).by(ANNA, BROWSER).build();
        Touch one = Touches.touch("one").verified(true).by(ANNA, EMAIL).build();
        Touch two = Touches.touch("two").verified(true).by(EMAIL, BROWSER).build();

        Confidence confidence = of(World.of(weak, one, two), ANNA);

        assertThat(confidence.percent()).isEqualTo(95);
        assertThat(confidence.independent()).isEqualTo(1);
    }

    @Test
    void aDoubtThatNobodyHasSettledTakesATenthUntilItIsCut() {
        Identifier bo = Who.user("bo");
        Touch signup = Touches.touch("signup").verified(true).by(ANNA, EMAIL).day(1).build();
        Touch stranger = Touches.touch("stranger").verified(false).by(ANNA, bo).day(2).build();
        World doubtful = World.of(signup, stranger);

        assertThat(of(doubtful, ANNA).doubts()).isEqualTo(1);
        assertThat(of(doubtful, ANNA).percent()).isEqualTo(95 * 90 / 100);
        assertThat(of(doubtful.cut(ANNA, bo, 3), ANNA).percent()).isEqualTo(95);
    }

    private static Confidence of(World world, Identifier identifier) {
        Partition partition = world.partition();
        return Confidence.of(
                partition.groupOf(identifier.nodeId()).orElseThrow(), partition.refusals());
    }
}
