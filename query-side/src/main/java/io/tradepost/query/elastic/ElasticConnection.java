package io.tradepost.query.elastic;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is.
 *
 * @param user null for a server that asks for none
 */
@ConfigurationProperties("tradepost.elasticsearch")
record ElasticConnection(
        @DefaultValue("http://127.0.0.1:9200") URI url,
        @Nullable String user,
        @Nullable String password) {}
