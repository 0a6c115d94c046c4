package io.tradepost.order.planted;

import java.time.Instant;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
public final class AggregateWithAClock {
    Instant at = Instant.now();
}
