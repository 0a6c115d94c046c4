package io.tradepost.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.probe.RunningProbe;
import io.tradepost.probe.RunningProbe.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ProblemIT {

    private static RunningProbe probe;

    @BeforeAll
    static void start() {
        probe = RunningProbe.start("problems");
        probe.post("/api/tallies", "{\"tallyId\":\"t\",\"label\":\"x\"}");
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    static Stream<Arguments> bodiesThatDoNotFit() {
        return Stream.of(
                body("no JSON", "{\"counts\":[", ""),
                body("nothing", "", ""),
                body("another type", "[]", ""),
                body("an unknown property", "{\"counts\":[{\"by\":1}],\"surprise\":1}", "/surprise"),
                body("an unknown property below", "{\"counts\":[{\"by\":1},{\"by\":1,\"at\":2}]}", "/counts/1/at"),
                body("a wrong type", "{\"counts\":[{\"by\":1},{\"by\":\"many\"}]}", "/counts/1/by"),
                body("a number as a string", "{\"counts\":[{\"by\":\"1\"}]}", "/counts/0/by"),
                body("a member given twice", "{\"counts\":[{\"by\":1},{\"by\":1,\"by\":2}]}", "/counts/1/by"),
                body("a fraction", "{\"counts\":[{\"by\":1.5}]}", "/counts/0/by"),
                body("too little", "{\"counts\":[{\"by\":1},{\"by\":-1001}]}", "/counts/1/by"),
                body("nothing to count", "{\"counts\":[]}", "/counts"),
                body(
                        "an amount as a number",
                        "{\"counts\":[{\"by\":1}],\"price\":{\"amount\":1.5,\"currency\":\"GBP\"}}",
                        "/price/amount"),
                body(
                        "too many decimals",
                        "{\"counts\":[{\"by\":1}],\"price\":{\"amount\":\"1.505\",\"currency\":\"GBP\"}}",
                        "/price"),
                body(
                        "no such currency",
                        "{\"counts\":[{\"by\":1}],\"price\":{\"amount\":\"1\",\"currency\":\"GBB\"}}",
                        "/price"),
                body("a malformed id", "{\"counts\":[{\"by\":1}],\"orderId\":\"a b\"}", "/orderId"));
    }

    private static Arguments body(String what, String json, String pointer) {
        return Arguments.of(what, json, pointer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodiesThatDoNotFit")
    void aBodyThatDoesNotFitIsRefusedWithThePlaceOfTheFault(String what, String json, String pointer) {
        Answer answer = probe.post("/api/tallies/t/counts", json);
        JsonNode problem = assertProblem(answer, 400, "invalid-request");
        JsonNode fault = problem.get("errors").get(0);
        assertThat(fault.get("pointer").asString()).isEqualTo(pointer);
        assertThat(fault.get("detail").asString())
                .isNotBlank()
                .doesNotContain("io.tradepost")
                .doesNotContain("java.");
        assertThat(probe.count("select total from tally where tally_id = 't'")).isZero();
    }

    @Test
    void everyFaultOfABodyIsNamed() {
        Answer answer = probe.post("/api/tallies", "{\"tallyId\":\"" + "t".repeat(21) + "\",\"label\":\"\"}");
        assertThat(assertProblem(answer, 400, "invalid-request").get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder("/tallyId", "/label");
    }

    @Test
    void aRefusalsKindDecidesTheStatusAndItsReasonTheType() {
        assertProblem(probe.get("/api/tallies/none"), 404, "tally-not-found");
        JsonNode conflict =
                assertProblem(probe.post("/api/tallies", "{\"tallyId\":\"t\",\"label\":\"y\"}"), 409, "label-taken");
        assertThat(conflict.get("title").asString()).isEqualTo("Label taken");
        assertThat(conflict.get("detail").asString()).isEqualTo("this tally is labelled x");
        assertThat(conflict.get("errors").get(0).get("pointer").asString()).isEqualTo("/label");
        assertProblem(probe.post("/api/tallies/t/counts", "{\"counts\":[{\"by\":-1}]}"), 422, "below-zero");
        Answer busy = probe.get("/api/tallies/orders/o-1");
        assertProblem(busy, 503, "counter-busy");
        assertThat(busy.header("retry-after")).isNotBlank();
    }

    @Test
    void aCommandForAnAggregateThatIsNotThereIsNotFound() {
        assertProblem(probe.post("/api/tallies/none/counts", "{\"counts\":[{\"by\":1}]}"), 404, "not-found");
    }

    @Test
    void aMalformedIdInThePathIsRefused() {
        JsonNode problem = assertProblem(probe.get("/api/tallies/orders/a%20b"), 400, "invalid-request");
        assertThat(problem.get("errors").get(0).get("pointer").asString()).isEqualTo("orderId");
        assertThat(problem.get("errors").get(0).get("detail").asString()).startsWith("must be 1 to 64");
    }

    @Test
    void bodiesOverOneMebibyteAreTooLargeWithAndWithoutALength() {
        byte[] large = ("{\"counts\":[" + " ".repeat(1024 * 1024) + "]}").getBytes();
        assertProblem(probe.post("/api/tallies/t/counts", BodyPublishers.ofByteArray(large)), 413, "body-too-large");
        assertProblem(
                probe.post(
                        "/api/tallies/t/counts",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                        "Idempotency-Key",
                        "large"),
                413,
                "body-too-large");
        byte[] fits = ("{\"counts\":[" + " ".repeat(1024 * 1024 - 13) + "]}").getBytes();
        assertThat(fits).hasSize(1024 * 1024);
        assertProblem(probe.post("/api/tallies/t/counts", BodyPublishers.ofByteArray(fits)), 400, "invalid-request");
    }

    @Test
    void unknownPathsMethodsAndMediaTypesAreProblemsToo() {
        assertProblem(probe.get("/api/nothing"), 404, "not-found");
        assertProblem(probe.delete("/api/tallies/t"), 405, "method-not-allowed");
        assertProblem(
                probe.post("/api/tallies", BodyPublishers.ofString("x"), "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
    }

    @Test
    void whatNobodyExpectedShowsNothingOfTheInside() {
        Answer answer = probe.post("/api/tallies/broken", "{}");
        assertProblem(answer, 500, "internal-error");
        assertThat(answer.body())
                .doesNotContain("secret")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    private static JsonNode assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("https://tradepost.io/problems/" + type);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("title").asString()).isNotBlank();
        return answer.json();
    }
}
