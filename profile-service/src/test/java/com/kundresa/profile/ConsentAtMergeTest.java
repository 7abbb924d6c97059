package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.consent.Consent;
import com.kundresa.profile.consent.ConsentTerms;
import com.kundresa.profile.consent.Purpose;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.TraitPolicies;
import com.kundresa.profile.journey.PhaseRules;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The edge cases of consent. */
class ConsentAtMergeTest {

    private static final Identifier ANNA = Who.user("anna");
    private static final Identifier BROWSER = Who.visitor("browser");

    @Test
    @DisplayName(
            "CNS-01 where consents differ at a merge the strictest holds until the person confirms")
    void whereConsentsDifferTheStrictestHoldsUntilThePersonConfirms() {
        Touch denied = says("denied", ANNA, false, 1);
        Touch granted = says("granted", BROWSER, true, 2);
        Touch joined = Touches.touch("joined").by(ANNA, BROWSER).day(3).build();
        Touch confirmed = says("confirmed", BROWSER, true, 4);

        Consent unconfirmed = marketing(World.of(denied, granted, joined));
        Consent afterwards = marketing(World.of(denied, granted, joined, confirmed));

        assertThat(unconfirmed.granted()).isFalse();
        assertThat(unconfirmed.conflict()).isTrue();
        assertThat(unconfirmed.interactionId()).isEqualTo(denied.interactionId());
        assertThat(afterwards.granted()).isTrue();
        assertThat(afterwards.conflict()).isFalse();
    }

    @Test
    @DisplayName("CNS-01 who changes their mind under one identifier is in no conflict")
    void whoChangesTheirMindIsInNoConflict() {
        World world = World.of(says("no", ANNA, false, 1), says("yes", ANNA, true, 2));

        assertThat(marketing(world).granted()).isTrue();
        assertThat(marketing(world).conflict()).isFalse();
    }

    @Test
    @DisplayName("CNS-01 a device that joins later does not take a confirmation back")
    void aDeviceThatJoinsLaterDoesNotTakeAConfirmationBack() {
        World world =
                World.of(
                        says("denied", BROWSER, false, 1),
                        Touches.touch("joined").by(ANNA, BROWSER).day(2).build(),
                        says("confirmed", ANNA, true, 3),
                        Touches.touch("new device").by(ANNA, Who.device("new")).day(9).build());

        assertThat(marketing(world).granted()).isTrue();
    }

    @Test
    @DisplayName("CNS-01 after a cut each side has its own word again")
    void afterACutEachSideHasItsOwnWordAgain() {
        World world =
                World.of(
                                says("denied", ANNA, false, 1),
                                says("granted", BROWSER, true, 2),
                                Touches.touch("joined").by(ANNA, BROWSER).day(3).build())
                        .cut(ANNA, BROWSER, 5);

        assertThat(marketing(world).granted()).isFalse();
        assertThat(marketing(world).conflict()).isFalse();
        assertThat(world.consent(BROWSER, Purpose.MARKETING).granted()).isTrue();
    }

    @Test
    @DisplayName("CNS-01 a refusal outlives any number of permissions from new devices")
    void aRefusalOutlivesAnyNumberOfPermissionsFromNewDevices() {
        List<Touch> touches = new ArrayList<>();
        touches.add(says("denied", ANNA, false, 0));
        for (int i = 0; i < 100; i++) {
            Identifier device = Who.device("d" + i % 45);
            touches.add(says("granted" + i, device, true, i + 1));
            touches.add(Touches.touch("joined" + i).by(ANNA, device).day(200 + i).build());
        }

        World world = World.of(RandomHistory.shuffled(touches, 1));

        assertThat(marketing(world).granted()).isFalse();
        assertThat(marketing(world).conflict()).isTrue();
    }

    @Test
    @DisplayName(
            "CNS-02 a withdrawal that happened before an event counts although it arrives after it")
    void aWithdrawalCountsFromWhenItHappened() {
        Touch granted = says("granted", ANNA, true, 1);
        Touch withdrawn = says("withdrawn", ANNA, false, 2);
        Touch event = Touches.touch("event").by(ANNA).day(3).build();

        World late = World.of(granted, event, withdrawn);

        assertThat(marketing(late).granted()).isFalse();
        assertThat(marketing(late).at()).isEqualTo(withdrawn.occurredAt());
        assertThat(late.states()).isEqualTo(World.of(withdrawn, event, granted).states());
    }

    @Test
    @DisplayName("CNS-03 without a term a permission has no end; with one it ends by time alone")
    void aPermissionEndsByTimeAloneWhereItHasATerm() {
        World world = World.of(says("granted", ANNA, true, 1));
        ConsentTerms year = new ConsentTerms(Map.of(Purpose.MARKETING, Duration.ofDays(365)));
        Instant end = Touches.START.plus(Duration.ofDays(366));

        Consent endless = marketing(world);
        Consent ending = marketing(world, year);

        assertThat(endless.expiresAt()).isNull();
        assertThat(endless.allowsAt(Instant.MAX)).isTrue();
        assertThat(ending.expiresAt()).isEqualTo(end);
        assertThat(ending.allowsAt(end.minusMillis(1))).isTrue();
        assertThat(ending.allowsAt(end)).isFalse();
    }

    @Test
    @DisplayName("CNS-03 a refusal has no end, and asking again begins a new term")
    void aRefusalHasNoEndAndAskingAgainBeginsANewTerm() {
        ConsentTerms year = new ConsentTerms(Map.of(Purpose.MARKETING, Duration.ofDays(365)));
        World denied = World.of(says("denied", ANNA, false, 1));
        World again = World.of(says("granted", ANNA, true, 1), says("again", ANNA, true, 300));

        assertThat(marketing(denied, year).expiresAt()).isNull();
        assertThat(marketing(denied, year).allowsAt(Instant.MAX)).isFalse();
        assertThat(marketing(again, year).expiresAt())
                .isEqualTo(Touches.START.plus(Duration.ofDays(665)));
    }

    private static Consent marketing(World world, ConsentTerms terms) {
        StateRules rules = new StateRules(PhaseRules.SIX, TraitPolicies.LATEST, terms);
        CustomerState anna =
                world.chronicle().customers(world.protection(), rules, 1).get(ANNA.nodeId());
        return Objects.requireNonNull(
                Objects.requireNonNull(anna).consents().get(Purpose.MARKETING));
    }

    private static Consent marketing(World world) {
        return world.consent(ANNA, Purpose.MARKETING);
    }

    private static Touch says(String messageId, Identifier who, boolean granted, long day) {
        return Touches.touch(messageId)
                .type("consent_changed")
                .by(who)
                .consent(Purpose.MARKETING, granted)
                .day(day)
                .build();
    }
}
