package io.tradepost.imports.loading;

import io.tradepost.imports.life.Import;
import io.tradepost.imports.life.PhaseName;
import io.tradepost.imports.life.Phases;
import io.tradepost.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Writes down what services answered, a batch at a time, together with how far the phase has come. */
@Component
class Ledger {

    private final JdbcTemplate jdbc;
    private final Phases phases;
    private final TransactionOperations transactions;

    Ledger(JdbcTemplate jdbc, Phases phases, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.phases = phases;
        this.transactions = transactions;
    }

    int total(Import file, Phase phase) {
        Integer total = jdbc.queryForObject(
                "select count(*) from " + phase.table() + " where import = ? and " + phase.which(),
                Integer.class,
                file.number());
        return total == null ? 0 : total;
    }

    /** @param answers to consecutive items, all of whose predecessors have been recorded */
    void record(Import file, Phase phase, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        List<Object[]> refusals = new ArrayList<>();
        List<@Nullable Object[]> refunds = new ArrayList<>();
        int lines = 0;
        int refused = 0;
        for (Answer answer : answers) {
            Item item = answer.item();
            if (answer.refused() == null) {
                lines += item.lines();
                if (phase.name() == PhaseName.RETURNS) {
                    refunds.add(new @Nullable Object[] {refunded(answer.body()), file.number(), item.position()});
                }
            } else {
                refused += item.lines();
                refusals.add(new Object[] {answer.refused(), file.number(), item.position()});
            }
        }
        int mark = answers.getLast().item().position();
        int accepted = lines;
        int declined = refused;
        transactions.executeWithoutResult(transaction -> {
            String where = " where import = ? and position = ?";
            jdbc.batchUpdate("update " + phase.table() + " set refused = ?" + where, refusals);
            jdbc.batchUpdate("update claim set refunded = ?" + where, refunds);
            phases.advance(file.number(), phase.name(), mark, answers.size(), accepted, declined);
        });
    }

    private static @Nullable Long refunded(JsonNode body) {
        JsonNode amount = body.path("amount");
        return amount.isObject()
                ? Money.of(
                                amount.path("amount").asString(),
                                amount.path("currency").asString())
                        .minor()
                : null;
    }
}
