package com.kundresa.recommendation;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "com.kundresa.recommendation",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "com.kundresa.recommendation.";
    private static final String[] PURE = {
        ROOT + "customer",
        ROOT + "cap",
        ROOT + "offer",
        ROOT + "outcome",
        ROOT + "product",
        ROOT + "situation",
        ROOT + "eligibility",
        ROOT + "signal",
        ROOT + "bandit",
        ROOT + "rank",
        ROOT + "scoring",
        ROOT + "decision",
        ROOT + "push",
        ROOT + "erasure",
        ROOT + "evaluation",
        ROOT + "experiment",
        ROOT + "refusal",
        ROOT + "deadline"
    };
    private static final String[] PURE_AND_PLATFORM = {
        "java..",
        "org.jspecify..",
        ROOT + "customer",
        ROOT + "cap",
        ROOT + "offer",
        ROOT + "outcome",
        ROOT + "product",
        ROOT + "situation",
        ROOT + "eligibility",
        ROOT + "signal",
        ROOT + "bandit",
        ROOT + "rank",
        ROOT + "scoring",
        ROOT + "decision",
        ROOT + "push",
        ROOT + "erasure",
        ROOT + "evaluation",
        ROOT + "experiment",
        ROOT + "refusal",
        ROOT + "deadline"
    };

    @ArchTest
    static final ArchRule the_core_knows_java_and_itself =
            classes()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(PURE_AND_PLATFORM);

    @ArchTest
    static final ArchRule the_core_is_not_given_to_look_at_the_clock_or_to_throw_dice =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(java.util.UUID.class, "randomUUID")
                    .orShould()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "java\\.util\\.(Random|concurrent\\.ThreadLocalRandom|random\\..*)");

    @ArchTest
    static final ArchRule adapters_are_reached_from_the_shell_only =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..postgres..",
                            "..redis..",
                            "..kafka..",
                            "..rest..",
                            "..json..",
                            "..libphonenumber..");

    @ArchTest
    static final ArchRule adapters_in_do_not_know_the_stores =
            noClasses()
                    .that()
                    .resideInAnyPackage("..kafka..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..postgres..", "..redis..");

    @ArchTest
    static final ArchRule features_depend_on_each_other_in_one_direction =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule wiring_is_the_only_place_with_a_system_clock =
            noClasses()
                    .that(not(resideInAnyPackage("com.kundresa.recommendation")))
                    .should()
                    .callMethod(java.time.Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now");
}
