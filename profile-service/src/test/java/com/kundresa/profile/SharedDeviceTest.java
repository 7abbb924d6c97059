package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.touch.Actor;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The edge cases of shared devices. */
class SharedDeviceTest {

    private static final Identifier BROWSER = Who.visitor("browser");

    @Test
    @DisplayName("SHR-01 Jane out, John in: what nobody was signed in for belongs to neither")
    void janeOutJohnIn() {
        World world =
                World.of(
                        alone("before", 0),
                        signedIn("jane", 1),
                        alone("between", 2),
                        signedIn("john", 3),
                        alone("after", 4));

        assertThat(world.customer(Who.user("jane")).interactions()).isEqualTo(1);
        assertThat(world.customer(Who.user("john")).interactions()).isEqualTo(1);
        assertThat(world.customer(BROWSER).interactions()).isEqualTo(3);
        assertThat(world.customer(BROWSER).customerId()).isEqualTo(BROWSER.nodeId());
    }

    @Test
    @DisplayName("SHR-02 Kevin, Nora, Kevin")
    void kevinNoraKevin() {
        World world =
                World.of(
                        signedIn("kevin", 1),
                        signedIn("nora", 2),
                        Touches.touch("again").by(Who.user("kevin"), BROWSER).minute(3).build());

        assertThat(world.customer(Who.user("kevin")).interactions()).isEqualTo(2);
        assertThat(world.customer(Who.user("nora")).interactions()).isEqualTo(1);
        assertThat(world.partition().shared()).containsExactly(BROWSER.nodeId());
    }

    @Test
    @DisplayName(
            "SHR-04 an agent who acts for a customer links nobody and is no contact of the customer's")
    void anAgentWhoActsForACustomerLinksNobody() {
        Touch agent =
                Touches.touch("agent")
                        .actor(Actor.AGENT)
                        .from("support-desk", "support")
                        .by(Who.user("anna"), Who.device("agent's computer"))
                        .order("o-1", "SEK", 900, Touches.line("p", 1))
                        .minute(1)
                        .build();
        Touch other =
                Touches.touch("other")
                        .actor(Actor.AGENT)
                        .by(Who.user("bo"), Who.device("agent's computer"))
                        .minute(2)
                        .build();

        World world = World.of(agent, other);

        assertThat(world.sameCustomer(Who.user("anna"), Who.user("bo"))).isFalse();
        assertThat(world.sameCustomer(Who.user("anna"), Who.device("agent's computer"))).isFalse();
        assertThat(world.customer(Who.user("anna")).interactions()).isZero();
        assertThat(world.customer(Who.user("anna")).channels()).isEmpty();
        assertThat(world.customer(Who.user("anna")).recent()).isEmpty();
        assertThat(world.customer(Who.user("anna")).orders().count()).isEqualTo(1);
        assertThat(world.customer(Who.user("anna")).firstSeen()).isEqualTo(agent.occurredAt());
    }

    private static Touch alone(String messageId, long minute) {
        return Touches.touch(messageId).by(BROWSER).minute(minute).build();
    }

    private static Touch signedIn(String user, long minute) {
        return Touches.touch("by " + user).by(Who.user(user), BROWSER).minute(minute).build();
    }
}
