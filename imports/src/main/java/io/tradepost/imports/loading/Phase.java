package io.tradepost.imports.loading;

import io.tradepost.imports.life.Import;
import io.tradepost.imports.life.PhaseName;
import java.util.function.Function;

/**
 * Things of one kind that an import asks for.
 *
 * @param table with their {@code position}, and a column {@code refused} for those that a service will not make
 * @param which of the table's rows; true for all
 * @param rows a query for {@link ItemRows}, with two parameters: the import's number, and the position after which to
 *     begin
 * @param inOrder whether one batch waits for the answer to the one before
 */
record Phase(
        PhaseName name,
        String table,
        String which,
        Endpoint endpoint,
        String rows,
        Function<Import, Shape> shape,
        boolean inOrder) {}
