package com.kundresa.touchpoint;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The house rule: noun packages are pure, adapters stay outside of them, time and chance are
 * arguments.
 */
@AnalyzeClasses(
        packages = "com.kundresa.touchpoint",
        importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    private static final String ROOT = "com.kundresa.touchpoint.";
    private static final String[] PURE = {
        ROOT + "payload",
        ROOT + "interaction",
        ROOT + "rejection",
        ROOT + "source",
        ROOT + "signature",
        ROOT + "web",
        ROOT + "web.posthog",
        ROOT + "web.jitsu",
        ROOT + "cloudevent",
        ROOT + "feedback",
        ROOT + "kiosk",
        ROOT + "chat",
        ROOT + "chat.chatwoot",
        ROOT + "chat.intercom",
        ROOT + "store",
        ROOT + "store.shopify",
        ROOT + "support",
        ROOT + "support.zendesk",
        ROOT + "phone.twilio",
        ROOT + "webhook"
    };
    private static final String[] ADAPTERS = {
        ROOT + ".json..",
        ROOT + ".rest..",
        ROOT + ".kafka..",
        ROOT + ".config..",
        ROOT + ".postgres..",
        ROOT + ".libphonenumber.."
    };

    @ArchTest
    static final ArchRule pure_packages_know_java_and_each_other_only =
            classes()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(PURE)
                                    // javax.crypto is the part of java.base that makes an HMAC
                                    .or(
                                            resideInAnyPackage(
                                                    "java..",
                                                    "javax.crypto..",
                                                    "org.jspecify.annotations")));

    @ArchTest
    static final ArchRule the_core_does_not_use_adapters =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .or()
                    .resideInAPackage(ROOT + "publishing")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ADAPTERS);

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_core_is_told_the_time_and_does_not_throw_dice =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .or()
                    .resideInAPackage(ROOT + "publishing")
                    .should()
                    .callMethodWhere(
                            describe(
                                    "is now()",
                                    (JavaAccess<?> call) ->
                                            call.getTarget().getName().equals("now")))
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(Random.class, ThreadLocalRandom.class, Clock.class);

    @ArchTest
    static final ArchRule only_one_place_has_a_clock =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("SystemClock")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC");
}
