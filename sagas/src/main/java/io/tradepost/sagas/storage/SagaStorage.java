package io.tradepost.sagas.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.tradepost.starter.jdbc.BatchedUpdates;
import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineManagerSpanFactory;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Processes and their deadlines in this service's own tables. */
@Configuration(proxyBeanMethods = false)
class SagaStorage {

    private static final Duration RETRY = Duration.ofSeconds(10);

    @Bean
    SagaStore<Object> sagaStore(JdbcTemplate jdbc, BatchedUpdates updates, Serializer serializer) {
        return new SagaTable(jdbc, updates, serializer);
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
