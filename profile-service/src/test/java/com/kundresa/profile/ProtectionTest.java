package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Refusal;
import com.kundresa.profile.identity.Trust;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.IdentifierTypes;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.TraitValue;
import com.kundresa.profile.touch.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The edge cases of protection: strangers do not become one customer. */
class ProtectionTest {

    private static final Protection STANDARD = Protection.standard();

    @Test
    @DisplayName(
            "PRT-01 a second user id with the same e-mail does not merge, and that can be seen")
    void aSecondUserIdWithTheSameEmailDoesNotMergeAndIsVisible() {
        World world =
                World.of(
                        together("a", 1, Who.user("anna"), Who.email("family")),
                        together("b", 2, Who.user("bo"), Who.email("family")));

        assertThat(world.sameCustomer(Who.user("anna"), Who.user("bo"))).isFalse();
        assertThat(world.customer(Who.user("anna")).identifiers())
                .anyMatch(known -> known.shared() && known.type().equals("email"));
        assertThat(world.customer(Who.user("bo")).identifiers())
                .anyMatch(known -> known.shared() && known.type().equals("email"));
        assertThat(reasons(world)).containsOnly(Refusal.Reason.SHARED);
    }

    @Test
    @DisplayName("PRT-03 more anonymous ids a week than the limit stay apart")
    void moreAnonymousIdsAWeekThanTheLimitStayApart() {
        Protection three =
                STANDARD.with(
                        IdentifierTypes.ANONYMOUS_ID,
                        STANDARD.rule(IdentifierTypes.ANONYMOUS_ID).limitedAWeekTo(3));
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            touches.add(together("m" + i, i, Who.user("u"), Who.visitor("v" + i)));
        }
        touches.add(Touches.touch("next week").by(Who.user("u"), Who.visitor("w")).day(14).build());

        World world = World.of(RandomHistory.shuffled(touches, 3)).under(three);

        assertThat(world.sameCustomer(Who.user("u"), Who.visitor("v2"))).isTrue();
        assertThat(world.sameCustomer(Who.user("u"), Who.visitor("v3"))).isFalse();
        assertThat(world.sameCustomer(Who.user("u"), Who.visitor("w"))).isTrue();
        assertThat(reasons(world))
                .containsExactly(Refusal.Reason.WEEKLY_LIMIT, Refusal.Reason.WEEKLY_LIMIT);
    }

    @Test
    @DisplayName("PRT-04 values that the business blocks link nobody")
    void valuesThatTheBusinessBlocksLinkNobody() {
        Identifier till = Who.email("till");
        World world =
                World.of(
                                together("a", 1, Who.card("K1"), till),
                                together("b", 2, Who.card("K2"), till))
                        .under(STANDARD.blocking(Set.of(till)));

        assertThat(world.sameCustomer(Who.card("K1"), Who.card("K2"))).isFalse();
        assertThat(reasons(world)).containsOnly(Refusal.Reason.BLOCKED);
    }

    @Test
    @DisplayName("PRT-05 the e-mail that two people mistype belongs to neither")
    void theEmailThatTwoPeopleMistypeBelongsToNeither() {
        Touch own = Touches.touch("own").by(Who.email("typo")).minute(0).build();
        World world =
                World.of(
                        own,
                        together("a", 1, Who.user("anna"), Who.email("typo")),
                        together("b", 2, Who.user("bo"), Who.email("typo")));

        assertThat(world.customer(Who.email("typo")).customerId())
                .isEqualTo(Who.email("typo").nodeId());
        assertThat(world.customer(Who.user("anna")).interactions()).isEqualTo(1);
        assertThat(world.customer(Who.user("bo")).interactions()).isEqualTo(1);
    }

    @Test
    @DisplayName("PRT-06 a tablet on the shop floor: 30 customers, one device")
    void aTabletOnTheShopFloorBelongsToNobody() {
        Identifier tablet = Who.device("tablet");
        List<Touch> touches = new ArrayList<>();
        touches.add(Touches.touch("before anyone").by(tablet).minute(-1).build());
        for (int i = 0; i < 30; i++) {
            touches.add(together("m" + i, i, Who.user("u" + i), tablet));
        }

        World world = World.of(RandomHistory.shuffled(touches, 6));

        assertThat(world.customers()).hasSize(31);
        assertThat(world.partition().shared()).containsExactly(tablet.nodeId());
        assertThat(world.customer(tablet).interactions()).isEqualTo(1);
    }

    @Test
    @DisplayName("PRT-07 disagreeing unique ids block although e-mail and phone agree")
    void disagreeingUniqueIdsBlockAlthoughEmailAndPhoneAgree() {
        World world =
                World.of(
                        together("a", 1, Who.crm("1"), Who.email("e"), Who.phone(1)),
                        together("b", 2, Who.crm("2"), Who.email("e"), Who.phone(1)));

        assertThat(world.sameCustomer(Who.crm("1"), Who.crm("2"))).isFalse();
    }

    @Test
    @DisplayName("PRT-07 a detour over a device does not join two known users either")
    void aDetourDoesNotJoinTwoKnownUsersEither() {
        World world =
                World.of(
                        together("a", 1, Who.user("anna"), Who.email("anna")),
                        together("b", 2, Who.user("bo"), Who.visitor("v")),
                        together("c", 3, Who.email("anna"), Who.visitor("v")));

        assertThat(world.sameCustomer(Who.user("anna"), Who.user("bo"))).isFalse();
        assertThat(reasons(world)).containsOnly(Refusal.Reason.LIMIT);
    }

    @Test
    @DisplayName("PRT-08 a doubtful merge waits for review, and an agent decides")
    void aDoubtfulMergeWaitsForReviewAndAnAgentDecides() {
        Protection reviewed =
                STANDARD.with(
                        IdentifierTypes.PHONE,
                        STANDARD.rule(IdentifierTypes.PHONE).trusting(Trust.CLAIMS_WAIT));
        Touch form =
                Touches.touch("form")
                        .claimed()
                        .type("lead_submitted")
                        .by(Who.email("anna"), Who.phone(1))
                        .build();
        World waiting = World.of(form).under(reviewed);

        World linked = waiting.link(Who.email("anna"), Who.phone(1), 1);

        assertThat(waiting.sameCustomer(Who.email("anna"), Who.phone(1))).isFalse();
        assertThat(reasons(waiting)).containsExactly(Refusal.Reason.REVIEW);
        assertThat(linked.sameCustomer(Who.email("anna"), Who.phone(1))).isTrue();
        assertThat(linked.partition().refusals()).isEmpty();
    }

    @Test
    @DisplayName("PRT-08 a business may let even verified links of a type wait, and cut them")
    void aBusinessMayLetEvenVerifiedLinksWait() {
        Protection careful =
                STANDARD.with(
                        IdentifierTypes.PHONE,
                        STANDARD.rule(IdentifierTypes.PHONE).trusting(Trust.WAIT));
        World waiting =
                World.of(together("form", 1, Who.email("anna"), Who.phone(1))).under(careful);

        World cut = waiting.cut(Who.email("anna"), Who.phone(1), 1);

        assertThat(waiting.sameCustomer(Who.email("anna"), Who.phone(1))).isFalse();
        assertThat(waiting.partition().waiting()).hasSize(1);
        assertThat(cut.partition().waiting()).isEmpty();
        assertThat(reasons(cut)).containsExactly(Refusal.Reason.CUT);
    }

    @Test
    @DisplayName(
            "PRT-10 a stranger's user id from a public key overwrites nothing that is verified")
    void aStrangersUserIdFromAPublicKeyOverwritesNothingVerified() {
        Touch known =
                Touches.touch("known")
                        .by(Who.user("anna"), Who.email("anna"))
                        .trait("email", "anna@example.com")
                        .build();
        Touch stranger =
                Touches.touch("stranger")
                        .claimed()
                        .by(Who.user("anna"), Who.email("mallory"), Who.visitor("m"))
                        .trait("email", "mallory@example.com")
                        .minute(5)
                        .build();
        Touch mallory =
                Touches.touch("mallory").by(Who.user("mallory"), Who.email("mallory")).build();

        World world = World.of(known, stranger, mallory);

        assertThat(world.trait(Who.user("anna"), "email").value())
                .isEqualTo(new TraitValue.Text("anna@example.com"));
        assertThat(world.sameCustomer(Who.user("anna"), Who.email("mallory"))).isFalse();
        assertThat(world.sameCustomer(Who.user("mallory"), Who.email("mallory"))).isTrue();
    }

    @Test
    @DisplayName("PRT-10 what a public key claims does not take a verified e-mail from its owner")
    void aClaimDoesNotTakeAVerifiedEmailFromItsOwner() {
        Touch known = together("known", 1, Who.user("anna"), Who.email("anna"));
        Touch claim =
                Touches.touch("claim")
                        .claimed()
                        .by(Who.user("mallory"), Who.email("anna"))
                        .minute(2)
                        .build();

        World world = World.of(known, claim);

        assertThat(world.sameCustomer(Who.user("anna"), Who.email("anna"))).isTrue();
        assertThat(world.sameCustomer(Who.user("mallory"), Who.email("anna"))).isFalse();
        assertThat(reasons(world)).containsExactly(Refusal.Reason.LIMIT);
    }

    @Test
    @DisplayName("PRT-10 a business may refuse every link that a public key claims")
    void aBusinessMayRefuseEveryClaim() {
        Protection strict =
                STANDARD.with(
                        IdentifierTypes.USER_ID,
                        STANDARD.rule(IdentifierTypes.USER_ID).trusting(Trust.CLAIMS_REFUSED));
        Touch claim = Touches.touch("claim").claimed().by(Who.user("a"), Who.visitor("v")).build();

        World world = World.of(claim).under(strict);

        assertThat(world.sameCustomer(Who.user("a"), Who.visitor("v"))).isFalse();
        assertThat(reasons(world)).containsExactly(Refusal.Reason.UNVERIFIED);
    }

    private static List<Refusal.Reason> reasons(World world) {
        Partition partition = world.partition();
        return partition.refusals().stream().map(Refusal::reason).toList();
    }

    private static Touch together(String messageId, long minute, Identifier... who) {
        return Touches.touch(messageId).by(who).minute(minute).build();
    }
}
