package io.tradepost.order.planted;

import org.axonframework.modelling.command.AggregateRoot;
import org.springframework.jdbc.core.JdbcTemplate;

@AggregateRoot
public record AggregateWithSpring(JdbcTemplate jdbc) {}
