package io.tradepost.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransportBase;
import co.elastic.clients.transport.rest5_client.Rest5ClientHttpClient;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ElasticConfiguration {

    /** A bulk is megabytes; the client's default of 8 KiB would cut each into hundreds of writes. */
    private static final int BUFFER = 128 * 1024;

    /** Feeds and readers share them; the client's default of 10 would have readers wait for feeds and feeds for readers. */
    private static final int CONNECTIONS = 100;

    private static final JsonMapper DOCUMENTS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(ElasticConnection connection) {
        Rest5ClientBuilder client = Rest5Client.builder(connection.url())
                .setConnectionManagerCallback(
                        pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
                .setHttpClientConfigCallback(ElasticConfiguration::tune);
        if (connection.user() != null && connection.password() != null) {
            client.setDefaultHeaders(new Header[] {basic(connection.user(), connection.password())});
        }
        return new ElasticsearchClient(
                new ElasticsearchTransportBase(
                        new WholeBodies(new Rest5ClientHttpClient(client.build())),
                        null,
                        new Jackson3JsonpMapper(DOCUMENTS)) {});
    }

    /** Answers that travel a local network are not worth compressing. */
    private static void tune(HttpAsyncClientBuilder http) {
        http.disableContentCompression()
                .setHttp1Config(Http1Config.custom()
                        .setBufferSize(BUFFER)
                        .setChunkSizeHint(BUFFER)
                        .build());
    }

    private static Header basic(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new BasicHeader(
                HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
}
