package io.tradepost.query.operations;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.query.processes.ProcessPage;
import io.tradepost.query.processes.ProcessSearch;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What operators may want of a process. */
@Component
public class ProcessOperations {

    private static final String SAGAS = "sagas";
    private static final String TOKEN = "Tradepost-Token";
    private static final String FULFILMENT = "OrderFulfilment";

    private final Services services;
    private final ProcessSearch processes;

    ProcessOperations(Services services, ProcessSearch processes) {
        this.services = services;
        this.processes = processes;
    }

    /** It asks again, now, for what it waits for. */
    public ProcessMove retry(String process, String key) {
        return move(process, key, "retry");
    }

    /** It waits no longer, and takes back what was done. */
    public ProcessMove compensate(String process, String key) {
        return move(process, key, "compensate");
    }

    /** Of the order's live processes that whose key the message names; otherwise the order's fulfilment. */
    ProcessMove compensateFor(Letter letter, OrderId order) {
        ProcessPage.Item process = processes.ofOrder(order).stream()
                .filter(one -> !one.ended())
                .filter(one -> letter.payload().contains("\"" + one.key() + "\""))
                .min(Comparator.comparing((ProcessPage.Item one) -> one.key().equals(order.value()))
                        .thenComparing(one -> !one.process().equals(FULFILMENT)))
                .orElseThrow(() -> new Refusal(
                        OperationRefusal.NOTHING_TO_COMPENSATE, "No process of order " + order + " lives any more."));
        return compensate(process.process(), process.key());
    }

    private ProcessMove move(String process, String key, String wish) {
        ResponseEntity<ProcessMove> answer = services.work(
                SAGAS,
                http -> http.post()
                        .uri("/internal/sagas/{process}/{key}/{wish}", process, key, wish)
                        .retrieve()
                        .toEntity(ProcessMove.class));
        ProcessMove move = Objects.requireNonNull(answer.getBody());
        return new ProcessMove(
                move.process(), move.key(), move.commands(), answer.getHeaders().getFirst(TOKEN));
    }
}
