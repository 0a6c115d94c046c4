package io.tradepost.query.generations;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.indices.IndexSettings;
import io.tradepost.query.elastic.Index;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BlueprintTest {

    @Test
    void whatTheFileLeavesOutIsAsTheServerWouldHaveItOnceBuilt() throws IOException {
        IndexSettings settings = afterwards("bare");

        assertThat(settings.refreshInterval().time()).isEqualTo("1s");
        assertThat(settings.numberOfReplicas()).isEqualTo("1");
        assertThat(settings.autoExpandReplicas()).isEqualTo("false");
    }

    @Test
    void whatTheFileSaysHoldsOnceBuilt() throws IOException {
        IndexSettings settings = afterwards("shelves");

        assertThat(settings.refreshInterval().time()).isEqualTo("-1");
        assertThat(settings.numberOfReplicas()).isEqualTo("0");
    }

    private static IndexSettings afterwards(String view) throws IOException {
        Blueprint blueprint = Blueprint.of(new Index(view, 1));
        return IndexSettings.of(s -> s.withJson(blueprint.afterwards()));
    }
}
