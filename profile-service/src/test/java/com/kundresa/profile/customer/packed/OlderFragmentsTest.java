package com.kundresa.profile.customer.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.profile.customer.Computation;
import com.kundresa.profile.customer.ComputedTrait;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.StateFold;
import com.kundresa.profile.customer.Subject;
import com.kundresa.profile.customer.TraitPolicies;
import com.kundresa.profile.customer.Window;
import com.kundresa.profile.touch.CaseStep;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that earlier versions wrote of one and the same history are still read. */
class OlderFragmentsTest {

    private static final Fragment FRAGMENT = StateFold.fold(history(), policies());

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void whatAnEarlierVersionWroteIsReadAndGoesOn(int version) throws IOException {
        Fragment read = FragmentBytes.read(golden(version));

        assertThat(read.traits()).isEqualTo(FRAGMENT.traits());
        assertThat(read.orders()).isEqualTo(FRAGMENT.orders());
        assertThat(read.cart()).isEqualTo(FRAGMENT.cart());
        assertThat(read.cases()).isEqualTo(FRAGMENT.cases());
        assertThat(read.trail()).isEqualTo(FRAGMENT.trail());
        assertThat(read.recent()).isEqualTo(FRAGMENT.recent());
        assertThat(read.consents().statements()).hasSize(1);
        assertThat(FragmentBytes.read(FragmentBytes.write(read))).isEqualTo(read);
    }

    @Test
    void thisVersionWritesItsGoldenBytes() throws IOException {
        assertThat(FragmentBytes.write(FRAGMENT)).isEqualTo(golden(FragmentBytes.VERSION));
    }

    @Test
    void aVersionThatIsNotKnownIsRefused() throws IOException {
        byte[] fromTomorrow = golden(FragmentBytes.VERSION);
        fromTomorrow[0] = 2 * (FragmentBytes.VERSION + 1);

        assertThatThrownBy(() -> FragmentBytes.read(fromTomorrow))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version");
    }

    private static TraitPolicies policies() {
        return new TraitPolicies(
                Map.of(),
                List.of(),
                List.of(
                        computed(Computation.COUNT, null, Window.last(30)),
                        computed(Computation.FIRST, Subject.PRODUCT, Window.EVER)));
    }

    private static ComputedTrait computed(
            Computation of, @Nullable Subject subject, Window window) {
        return new ComputedTrait(
                of.word(), of, Set.of("product_added"), Set.of(), subject, null, window);
    }

    private static List<Touch> history() {
        return List.of(
                Touches.touch("1")
                        .by(Who.user("anna"))
                        .trait("city", "Lund")
                        .consent("marketing", true)
                        .day(1)
                        .build(),
                Touches.touch("2")
                        .by(Who.user("anna"))
                        .order("o-1", "SEK", 1530, Touches.line("85123A", 6))
                        .day(2)
                        .build(),
                Touches.touch("3")
                        .by(Who.user("anna"))
                        .type("product_added")
                        .products(Touches.line("22423", 1))
                        .campaign("spring")
                        .day(3)
                        .build(),
                Touches.touch("4")
                        .by(Who.user("anna"))
                        .step("t-7", CaseStep.Status.OPENED, "delivery")
                        .feedback("nps", 9)
                        .day(4)
                        .build());
    }

    private static byte[] golden(int version) throws IOException {
        String name = "/fragments/version-" + version + ".bin";
        try (InputStream in = OlderFragmentsTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
