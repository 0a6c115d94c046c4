package io.tradepost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.tradepost.imports.planted.ImportThatKnowsOrders;
import io.tradepost.order.api.planted.ApiThatKnowsSpring;
import io.tradepost.order.planted.AggregateWithAClock;
import io.tradepost.order.planted.AggregateWithSpring;
import io.tradepost.order.planted.InjectedField;
import io.tradepost.order.planted.OpensAConnection;
import io.tradepost.order.planted.PlaceOrderCommand;
import io.tradepost.order.planted.ReachesIntoCatalog;
import io.tradepost.order.planted.cycle.one.First;
import io.tradepost.order.planted.cycle.two.Second;
import io.tradepost.sagas.planted.SagaThatReachesInside;
import io.tradepost.sagas.planted.StoredWithAFinalField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses TRADEPOST = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tradepost");

    /** Each rule with code that breaks it: a rule with a slip in its target would stay green for ever. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule(Rules.A_CONTEXT_REACHES_ANOTHER_ONLY_THROUGH_ITS_API, ReachesIntoCatalog.class),
                rule(Rules.AN_API_DEPENDS_ON_THE_KERNEL_ALONE, ApiThatKnowsSpring.class),
                rule(Rules.AN_API_CONSISTS_OF_RECORDS_ENUMS_AND_SEALED_INTERFACES, ApiThatKnowsSpring.class),
                rule(Rules.AGGREGATES_USE_NO_SPRING, AggregateWithSpring.class),
                rule(Rules.SAGAS_AND_QUERIES_SEE_ONLY_APIS, SagaThatReachesInside.class),
                rule(Rules.IMPORTS_KNOW_THE_HTTP_API_ALONE, ImportThatKnowsOrders.class),
                rule(Rules.AGGREGATES_AND_SAGAS_HAVE_NEITHER_CLOCK_NOR_CHANCE, AggregateWithAClock.class),
                rule(Rules.WHAT_IS_STORED_BY_FIELDS_HAS_NO_FINAL_ONES, StoredWithAFinalField.class),
                rule(Rules.NO_FIELD_IS_INJECTED, InjectedField.class),
                rule(Rules.NO_BANNED_SUFFIX, PlaceOrderCommand.class),
                rule(Rules.PACKAGES_ARE_FREE_OF_CYCLES, First.class, Second.class),
                rule(Rules.NOBODY_OPENS_CONNECTIONS, OpensAConnection.class));
    }

    private static Arguments rule(ArchRule rule, Class<?>... planted) {
        return Arguments.of(Named.of(rule.getDescription(), rule), List.of(planted));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(ArchRule rule, List<Class<?>> planted) {
        rule.check(TRADEPOST);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesAPlantedViolation(ArchRule rule, List<Class<?>> planted) {
        JavaClasses violation = new ClassFileImporter().importClasses(planted);
        assertThat(rule.evaluate(violation).hasViolation()).isTrue();
    }
}
