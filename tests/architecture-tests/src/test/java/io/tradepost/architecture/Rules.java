package io.tradepost.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules that the build enforces; {@link ArchitectureTest} holds the code to them and them to planted violations. */
final class Rules {

    private static final Pattern BANNED_SUFFIX =
            Pattern.compile(".*(Command|Event|Dto|Impl|Util|Utils|Helper|Manager|Base)");
    private static final List<String> CONTEXTS = List.of("catalog", "customer", "inventory", "order", "payment");

    private Rules() {}

    static final ArchRule A_CONTEXT_REACHES_ANOTHER_ONLY_THROUGH_ITS_API = ArchRuleDefinition.classes()
            .should(new ArchCondition<JavaClass>("reach another context only through its api") {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                    origin.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> foreign(origin, dependency.getTargetClass()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(origin, dependency.getDescription())));
                }
            });

    static final ArchRule AN_API_DEPENDS_ON_THE_KERNEL_ALONE = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("io.tradepost.*.api..")
            .should(new ArchCondition<JavaClass>("depend on the kernel alone") {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                    origin.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> !allowedForApi(origin, dependency.getTargetClass()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(origin, dependency.getDescription())));
                }
            });

    static final ArchRule AN_API_CONSISTS_OF_RECORDS_ENUMS_AND_SEALED_INTERFACES = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("io.tradepost.*.api..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(new ArchCondition<JavaClass>("be records, enums or sealed interfaces") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean sealed = type.isInterface() && type.reflect().isSealed();
                    if (!type.isRecord() && !type.isEnum() && !sealed) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " is none"));
                    }
                }
            });

    static final ArchRule AGGREGATES_USE_NO_SPRING = noClasses()
            .that(areAggregates())
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "Spring", type -> type.getPackageName().startsWith("org.springframework")));

    static final ArchRule SAGAS_AND_QUERIES_SEE_ONLY_APIS = noClasses()
            .that()
            .resideInAnyPackage("io.tradepost.sagas..", "io.tradepost.query..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "a context's inside",
                    type -> CONTEXTS.contains(context(type))
                            && !type.getPackageName().contains(".api")));

    /** What is imported goes through the front door. */
    static final ArchRule IMPORTS_KNOW_THE_HTTP_API_ALONE = noClasses()
            .that()
            .resideInAPackage("io.tradepost.imports..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("a context's", type -> CONTEXTS.contains(context(type))));

    static final ArchRule AGGREGATES_AND_SAGAS_HAVE_NEITHER_CLOCK_NOR_CHANCE = noClasses()
            .that(areAggregates().or(areSagas()))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class);

    /** Jackson leaves a final field as the constructor made it, so what a snapshot or a saga's row says of it is lost. */
    static final ArchRule WHAT_IS_STORED_BY_FIELDS_HAS_NO_FINAL_ONES = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(JsonAutoDetect.class)
            .and()
            .areNotStatic()
            .should()
            .notBeFinal();

    static final ArchRule NO_FIELD_IS_INJECTED =
            fields().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(true);

    static final ArchRule NO_BANNED_SUFFIX = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("io.tradepost..")
            .should(new ArchCondition<JavaClass>("have a name without a technical suffix") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean vocabulary = type.isInterface() && type.reflect().isSealed();
                    boolean contract = type.getPackageName().equals("io.tradepost.kernel");
                    if (!vocabulary
                            && !contract
                            && BANNED_SUFFIX.matcher(type.getSimpleName()).matches()) {
                        events.add(SimpleConditionEvent.violated(type, type.getName()));
                    }
                }
            });

    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("io.tradepost.(*).(**)").should().beFreeOfCycles();

    /** A service's only way to a database is the data source that its configuration gives it. */
    static final ArchRule NOBODY_OPENS_CONNECTIONS = noClasses()
            .that()
            .resideOutsideOfPackages("io.tradepost.embedded..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.DriverManager")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("com.zaxxer.hikari..");

    private static DescribedPredicate<JavaClass> areAggregates() {
        return DescribedPredicate.describe("aggregates", type -> type.isMetaAnnotatedWith(AggregateRoot.class));
    }

    private static DescribedPredicate<JavaClass> areSagas() {
        return DescribedPredicate.describe("sagas", type -> type.isAnnotatedWith(Saga.class));
    }

    private static boolean foreign(JavaClass origin, JavaClass target) {
        String from = context(origin);
        String to = context(target);
        return CONTEXTS.contains(from)
                && CONTEXTS.contains(to)
                && !from.equals(to)
                && !target.getPackageName().contains(".api");
    }

    private static boolean allowedForApi(JavaClass origin, JavaClass target) {
        String name = target.getPackageName();
        boolean outside = !name.startsWith("io.tradepost.");
        boolean own = context(target).equals(context(origin)) && name.contains(".api");
        boolean framework = name.startsWith("org.springframework");
        return (outside && !framework) || own || name.equals("io.tradepost.kernel");
    }

    private static String context(JavaClass type) {
        String[] segments = type.getPackageName().split("\\.");
        return segments.length > 2 && segments[0].equals("io") && segments[1].equals("tradepost") ? segments[2] : "";
    }
}
