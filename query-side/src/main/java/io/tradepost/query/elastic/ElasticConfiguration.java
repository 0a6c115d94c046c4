package io.tradepost.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ElasticConfiguration {

    private static final JsonMapper DOCUMENTS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(ElasticConnection connection) {
        return ElasticsearchClient.of(transport -> {
            transport.host(connection.url()).jsonMapper(new Jackson3JsonpMapper(DOCUMENTS));
            if (connection.user() != null && connection.password() != null) {
                transport.usernameAndPassword(connection.user(), connection.password());
            }
            return transport;
        });
    }
}
