package io.tradepost.query.operations;

import java.util.List;

/**
 * The dead letters of one service.
 *
 * @param available whether it has answered; if not, nothing is known of its letters
 */
public record ServiceLetters(String service, boolean available, List<Letter> letters) {}
