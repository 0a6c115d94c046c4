package io.tradepost.imports.asking;

import tools.jackson.databind.JsonNode;

/** What a service said: that it did what it was asked to, or why it will not, today or later. */
public sealed interface Reply {

    record Done(JsonNode body) implements Reply {}

    record Declined(String reason) implements Reply {}
}
