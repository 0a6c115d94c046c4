package io.tradepost.imports.loading;

import io.tradepost.imports.asking.Patience;
import io.tradepost.imports.asking.Question;
import io.tradepost.imports.asking.Reply;
import io.tradepost.imports.asking.Reply.Declined;
import io.tradepost.imports.asking.Reply.Done;
import io.tradepost.imports.asking.Services;
import io.tradepost.imports.life.Import;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Brings batches to the service of a phase. A batch that is declined as a whole is brought again item by item. */
record Courier(Services services, Patience patience, Import file, Phase phase) {

    List<Answer> bring(Batch batch) throws InterruptedException {
        Reply reply = services.ask(question(batch, key(batch)), patience);
        return switch (reply) {
            case Done done -> answers(batch, done.body());
            case Declined declined
            when batch.size() == 1 -> List.of(new Answer(batch.first(), declined.reason(), MissingNode.getInstance()));
            case Declined _ -> oneByOne(batch);
        };
    }

    private List<Answer> oneByOne(Batch batch) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        for (Item item : batch.items()) {
            Batch alone = new Batch(List.of(item));
            switch (services.ask(question(alone, key(alone) + "-alone"), patience)) {
                case Done done -> answers.addAll(answers(alone, done.body()));
                case Declined declined -> answers.add(new Answer(item, declined.reason(), MissingNode.getInstance()));
            }
        }
        return answers;
    }

    private String key(Batch batch) {
        return file.key() + "-" + phase.name() + "-" + batch.first().position();
    }

    private Question question(Batch batch, String key) {
        Endpoint endpoint = phase.endpoint();
        return new Question(
                endpoint.context(),
                endpoint.method(),
                endpoint.path(),
                endpoint.keyed() ? key : null,
                endpoint.minimal(),
                batch.body(endpoint.member()));
    }

    private List<Answer> answers(Batch batch, JsonNode body) {
        JsonNode given = body.path(phase.endpoint().member());
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            JsonNode answer = phase.endpoint().keyed() ? MissingNode.getInstance() : given.path(i);
            int status = answer.path("status").asInt(200);
            String refused = status < 300 ? null : Services.reason(answer.path("problem"), status);
            answers.add(new Answer(batch.items().get(i), refused, answer));
        }
        return answers;
    }
}
