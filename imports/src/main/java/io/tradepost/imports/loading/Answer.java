package io.tradepost.imports.loading;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a service said to one item.
 *
 * @param refused why it was not made; null if it was
 * @param body what was made, as far as the service shows it
 */
record Answer(Item item, @Nullable String refused, JsonNode body) {}
