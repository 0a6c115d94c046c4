package io.tradepost.order.api.planted;

import org.springframework.jdbc.core.JdbcTemplate;

public class ApiThatKnowsSpring {
    JdbcTemplate jdbc;
}
