package com.kundresa.profile;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The rules of the house that hold the folders together. */
@AnalyzeClasses(
        packages = "com.kundresa.profile",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "com.kundresa.profile.touch",
        "com.kundresa.profile.identity",
        "com.kundresa.profile.customer",
        "com.kundresa.profile.journey",
        "com.kundresa.profile.history",
        "com.kundresa.profile.likeness",
        "com.kundresa.profile.segment",
        "com.kundresa.profile.consent",
        "com.kundresa.profile.facade"
    };

    private static final String[] ADAPTERS = {
        "..postgres..",
        "..mongo..",
        "..redis..",
        "..kafka..",
        "..rest..",
        "..web..",
        "..json..",
        "..yaml..",
        "..libphonenumber.."
    };

    @ArchTest
    static final ArchRule purePackagesImportNoFramework =
            classes()
                    .that()
                    .resideInAnyPackage(PURE)
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(with(PURE, "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule theCoreDoesNotUseAdapters =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ADAPTERS);

    /** Of what features are; their adapters may look things up in each other. */
    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("com.kundresa.profile.(*)")
                    .namingSlices("$1")
                    .should()
                    .beFreeOfCycles();

    @ArchTest
    static final ArchRule theCoreTakesTimeAsAnArgument =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .callMethodWhere(
                            target(nameMatching("now|currentTimeMillis|nanoTime|systemUTC")));

    @ArchTest
    static final ArchRule theCoreTakesChanceAsAnArgument =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Random.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(RandomGenerator.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(ThreadLocalRandom.class)
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random");

    private static String[] with(String[] packages, String... more) {
        String[] all = java.util.Arrays.copyOf(packages, packages.length + more.length);
        System.arraycopy(more, 0, all, packages.length, more.length);
        return all;
    }
}
