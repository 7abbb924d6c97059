package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.consent.Consent;
import com.kundresa.profile.consent.Purpose;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import java.util.ArrayList;
import java.util.List;
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
