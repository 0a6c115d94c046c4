package io.tradepost.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradepost.query.RunningQuery;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StreamIT {

    private static RunningQuery query;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @Test
    void whatFailsBeforeTheFirstBytesLeftIsAProblem() {
        HttpResponse<String> answer = query.get("/test/breaking?rows=2");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).startsWith("{").doesNotContain("row");
    }

    @Test
    void halfAnAnswerDoesNotLookLikeAWholeOne() {
        assertThatThrownBy(() -> query.get("/test/breaking?rows=100000")).isInstanceOf(UncheckedIOException.class);
    }
}
