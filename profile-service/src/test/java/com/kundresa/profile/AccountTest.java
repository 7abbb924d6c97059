package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.customer.Membership;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The edge cases of persons who act for an account. */
class AccountTest {

    private static final Identifier ANNA = Who.user("anna");
    private static final Identifier BO = Who.user("bo");

    @Test
    @DisplayName("GRP-01 who changes account acts for the newer one, whichever arrives first")
    void whoChangesAccountActsForTheNewerOne() {
        Touch first = Touches.touch("first").by(ANNA).account("acme").day(1).build();
        Touch second = Touches.touch("second").by(ANNA).account("globex").day(2).build();

        World world = World.of(second, first);

        assertThat(world.states()).isEqualTo(World.of(first, second).states());
        assertThat(world.customer(ANNA).accounts())
                .extracting(Membership::account)
                .containsExactly("globex", "acme");
        assertThat(world.customer(ANNA).accounts().getFirst().stamp()).isEqualTo(second.stamp());
    }

    @Test
    @DisplayName("GRP-01 colleagues of one account stay persons of their own")
    void colleaguesStayPersonsOfTheirOwn() {
        World world =
                World.of(
                        Touches.touch("a").by(ANNA).account("acme").build(),
                        Touches.touch("b").by(BO).account("acme").build());

        assertThat(world.sameCustomer(ANNA, BO)).isFalse();
    }

    @Test
    @DisplayName("GRP-01 what was known under a visit comes along when the person signs in")
    void anAccountThatAVisitNamedComesAlong() {
        Identifier visit = Who.visitor("v");
        World world =
                World.of(
                        Touches.touch("visit").by(visit).account("acme").day(1).build(),
                        Touches.touch("login").by(ANNA, visit).day(2).build());

        assertThat(world.customer(ANNA).accounts())
                .isEqualTo(List.copyOf(world.customer(visit).accounts()))
                .extracting(Membership::account)
                .containsExactly("acme");
    }
}
