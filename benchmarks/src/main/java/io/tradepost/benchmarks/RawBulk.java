package io.tradepost.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What lies in an index, once more in bulk into an empty one of the same mapping, without any thought about it. */
final class RawBulk {

    private static final String COPY = "benchmark-raw";
    private static final int BITE = 2_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    RawBulk(Path home) throws IOException {
        url = "http://127.0.0.1:"
                + Files.readString(home.resolve("elasticsearch/port")).trim();
    }

    /** Of an index or an alias: documents a second, so many requests at a time; the documents are on this side before the clock starts. */
    double perSecond(String index, int atATime) throws Exception {
        Path folder = Files.createTempDirectory("tradepost-benchmark");
        List<Path> bites = new ArrayList<>();
        long documents = fetch(index, folder, bites);
        create(index);
        long start = System.nanoTime();
        Parallel.forEach(bites, atATime, bite -> {
            JsonNode answer = send(HttpRequest.newBuilder(URI.create(url + "/" + COPY + "/_bulk"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofFile(bite)));
            if (answer.get("errors").asBoolean()) {
                throw new IllegalStateException("the copy was refused: " + answer);
            }
        });
        send(HttpRequest.newBuilder(URI.create(url + "/" + COPY + "/_refresh")).POST(BodyPublishers.noBody()));
        double took = (System.nanoTime() - start) / 1e9;
        send(HttpRequest.newBuilder(URI.create(url + "/" + COPY)).DELETE());
        for (Path bite : bites) {
            Files.delete(bite);
        }
        Files.delete(folder);
        return documents / took;
    }

    private long fetch(String index, Path folder, List<Path> bites) throws Exception {
        JsonMapper json = JsonMapper.shared();
        String pit = ask("/" + index + "/_pit?keep_alive=2m", "{}").get("id").asString();
        ObjectNode question = json.createObjectNode().put("size", BITE);
        question.putObject("pit").put("id", pit).put("keep_alive", "2m");
        question.putArray("sort").add("_shard_doc");
        long documents = 0;
        JsonNode hits = ask("/_search", question.toString()).get("hits").get("hits");
        while (!hits.isEmpty()) {
            Path bite = folder.resolve(bites.size() + ".ndjson");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(bite))) {
                for (JsonNode hit : hits) {
                    ObjectNode action = json.createObjectNode();
                    action.putObject("index").put("_id", hit.get("_id").asString());
                    out.write((action + "\n" + hit.get("_source") + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            bites.add(bite);
            documents += hits.size();
            question.set("search_after", hits.get(hits.size() - 1).get("sort"));
            hits = ask("/_search", question.toString()).get("hits").get("hits");
        }
        return documents;
    }

    private void create(String index) throws Exception {
        JsonNode mappings = send(HttpRequest.newBuilder(URI.create(url + "/" + index))
                        .GET())
                .iterator()
                .next()
                .get("mappings");
        JsonNode settings = send(HttpRequest.newBuilder(URI.create(url + "/" + index + "/_settings"))
                        .GET())
                .iterator()
                .next()
                .get("settings")
                .get("index");
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.set("mappings", mappings);
        ObjectNode same = body.putObject("settings");
        same.put("number_of_shards", settings.get("number_of_shards").asString());
        same.put("number_of_replicas", 0).put("refresh_interval", "-1");
        if (settings.has("analysis")) {
            same.set("analysis", settings.get("analysis"));
        }
        send(HttpRequest.newBuilder(URI.create(url + "/" + COPY))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    private JsonNode ask(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
