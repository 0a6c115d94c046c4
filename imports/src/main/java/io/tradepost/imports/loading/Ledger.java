package io.tradepost.imports.loading;

import io.tradepost.imports.life.Import;
import io.tradepost.imports.life.Imports;
import io.tradepost.imports.life.PhaseName;
import io.tradepost.imports.life.PhaseProgress;
import io.tradepost.imports.life.Phases;
import io.tradepost.kernel.Money;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Writes down what services answered, a batch at a time, together with how far the phase has come. */
@Component
class Ledger {

    private final JdbcTemplate jdbc;
    private final Imports imports;
    private final Phases phases;
    private final TransactionOperations transactions;

    Ledger(JdbcTemplate jdbc, Imports imports, Phases phases, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.imports = imports;
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
        List<Answer> refused =
                answers.stream().filter(answer -> answer.refused() != null).toList();
        List<Answer> accepted =
                answers.stream().filter(answer -> answer.refused() == null).toList();
        PhaseProgress progress = new PhaseProgress(
                phase.name(),
                0,
                answers.getLast().item().position(),
                answers.size(),
                refused.size(),
                lines(accepted),
                lines(refused),
                null,
                null);
        transactions.executeWithoutResult(transaction -> {
            imports.requireTurn(file);
            update(phase.table(), "refused", refused, Answer::refused, file);
            if (phase.name() == PhaseName.RETURNS) {
                update("claim", "refunded", accepted, answer -> refunded(answer.body()), file);
            }
            phases.advance(file.number(), progress);
        });
    }

    private static int lines(List<Answer> answers) {
        return answers.stream().mapToInt(answer -> answer.item().lines()).sum();
    }

    private void update(
            String table, String column, List<Answer> answers, Function<Answer, @Nullable Object> value, Import file) {
        jdbc.batchUpdate(
                "update " + table + " set " + column + " = ? where import = ? and position = ?",
                answers.stream()
                        .map(answer -> new @Nullable Object[] {
                            value.apply(answer), file.number(), answer.item().position()
                        })
                        .toList());
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
