package io.tradepost.query.page.operations;

import java.util.List;

/**
 * Where messages are parked.
 *
 * @param available whether it could be asked
 */
record Room(String name, String title, boolean available, List<Parked> letters) {}
