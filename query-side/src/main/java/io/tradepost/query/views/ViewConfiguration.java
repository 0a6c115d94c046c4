package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.tradepost.kernel.Event;
import io.tradepost.query.generations.Generations;
import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.messages.MessageCatalog;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TradepostProperties.class)
class ViewConfiguration {

    @Bean
    Feeds feeds(
            List<View<?, ?>> views,
            Generations generations,
            ElasticsearchClient elasticsearch,
            TradepostProperties properties,
            MeterRegistry meters,
            Steps steps) {
        return new Feeds(
                generations,
                new LetterBox(elasticsearch),
                views.stream()
                        .<FeedSession.Setup<?, ?>>map(view -> setup(view, elasticsearch, properties, meters, steps))
                        .toList());
    }

    private static <E extends Event, D> FeedSession.Setup<E, D> setup(
            View<E, D> view,
            ElasticsearchClient elasticsearch,
            TradepostProperties properties,
            MeterRegistry meters,
            Steps steps) {
        Set<String> topics = view.vocabularies().stream()
                .map(vocabulary -> KafkaClients.eventsOf(MessageCatalog.contextOf(vocabulary)))
                .collect(Collectors.toSet());
        return new FeedSession.Setup<>(
                view,
                elasticsearch,
                new KafkaClients(properties.kafka(), topics),
                MessageCatalog.of(view.vocabularies()),
                topics,
                new Pace(meters, view.index().alias()),
                steps);
    }
}
