package io.tradepost.catalog;

import io.tradepost.starter.web.Versions;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Changes one product that is there, and answers with its version. */
@Component
final class ProductChanges {

    private final CommandGateway commands;

    ProductChanges(CommandGateway commands) {
        this.commands = commands;
    }

    ResponseEntity<Void> make(CatalogCommand change) {
        try {
            long version = commands.<Long>sendAndWait(change);
            return ResponseEntity.noContent().eTag(Versions.etag(version)).build();
        } catch (AggregateNotFoundException absent) {
            throw CatalogRefusal.unknown(change.sku());
        }
    }
}
