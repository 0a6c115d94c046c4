package io.tradepost.sagas.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.tradepost.kernel.Command;
import io.tradepost.sagas.api.ProcessEvent.Asked;
import io.tradepost.sagas.waiting.Pace;
import io.tradepost.sagas.waiting.Standing;
import io.tradepost.starter.actor.Actors;
import io.tradepost.starter.jdbc.BatchedUpdates;
import io.tradepost.starter.messages.MessageCatalog;
import io.tradepost.starter.outbox.Outbox;
import io.tradepost.starter.unit.Units;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineManagerSpanFactory;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.SubscribableMessageSource;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Processes and their deadlines in this service's own tables. */
@Configuration(proxyBeanMethods = false)
class SagaStorage {

    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration STORED_EXACTLY = Duration.ofNanos(1000);

    @Bean
    ProcessTable processTable(JdbcTemplate jdbc, BatchedUpdates updates) {
        return new ProcessTable(jdbc, updates);
    }

    @Bean
    Progress progress(ProcessTable table, Outbox outbox, List<Pace> paces) {
        return new Progress(table, outbox, paces, Clock.tick(Clock.systemUTC(), STORED_EXACTLY));
    }

    @Bean
    SmartInitializingSingleton commandsAreNoted(CommandBus commands, MessageCatalog messages) {
        return () -> {
            var _ = commands.registerDispatchInterceptor(list -> (number, command) -> {
                Doings doings = Doings.ofTheCurrentProcess();
                doings.asked(new Asked(
                        messages.typeOf(command.getPayloadType().getName()),
                        ((Command) command.getPayload()).subject()));
                return command.andMetaData(Map.of(Actors.KEY, doings.actor()));
            });
        };
    }

    @Bean
    Wishing wishing(org.axonframework.config.Configuration axon, ProcessTable table, Units units) {
        return new Wishing(axon, table, units);
    }

    /** The source that processors of processes name in their configuration. */
    @Bean
    ProcessInbox processInbox(
            @Qualifier("inbox") SubscribableMessageSource<EventMessage<?>> inbox, ProcessTable table) {
        return new ProcessInbox(inbox, table);
    }

    /** Registered last: the configuration that Axon makes for each process by itself has its own repository. */
    @Bean
    ConfigurerModule processRepositories(
            ListableBeanFactory beans, ProcessTable table, Progress progress, Serializer serializer) {
        return configurer -> configurer.onInitialize(axon -> Arrays.stream(beans.getBeanNamesForAnnotation(Saga.class))
                .map(beans::getType)
                .map(type -> Objects.requireNonNull(type).asSubclass(Standing.class))
                .forEach(type -> keep(type, configurer, table, progress, serializer)));
    }

    private static <T extends Standing> void keep(
            Class<T> type, Configurer configurer, ProcessTable table, Progress progress, Serializer serializer) {
        configurer
                .eventProcessing()
                .registerSaga(
                        type,
                        process -> process.configureRepository(
                                axon -> new ProcessRepository<>(type, table, progress, serializer, axon)));
    }

    @Bean
    DeadlineManager deadlineManager(
            Scheduler scheduler,
            org.axonframework.config.Configuration axon,
            @Qualifier("eventSerializer") Serializer serializer,
            TransactionManager transactions,
            DeadlineManagerSpanFactory spans,
            BatchedUpdates updates) {
        DeadlineTable deadlines = new DeadlineTable(
                DbSchedulerDeadlineManager.builder()
                        .scopeAwareProvider(new ConfigurationScopeAwareProvider(axon))
                        .transactionManager(transactions)
                        .spanFactory(spans)
                        .startScheduler(false)
                        .stopScheduler(false),
                scheduler,
                serializer,
                updates);
        deadlines.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return deadlines;
    }

    /** As Axon's own, but a deadline whose handling failed is tried again soon; Axon's waits five minutes. */
    @Bean
    @Qualifier("deadlineDetailsTask")
    Task<DbSchedulerBinaryDeadlineDetails> deadlineTask(ObjectProvider<DbSchedulerDeadlineManager> manager) {
        var task = (OneTimeTask<DbSchedulerBinaryDeadlineDetails>)
                DbSchedulerDeadlineManager.binaryTask(manager::getObject);
        return Tasks.oneTime(task.getName(), DbSchedulerBinaryDeadlineDetails.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute(task::executeOnce);
    }
}
