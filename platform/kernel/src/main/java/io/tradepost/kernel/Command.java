package io.tradepost.kernel;

/** A wish sent to a context on {@code <context>.commands}; it may come more than once. */
public non-sealed interface Command extends Message {

    /** The Kafka key: commands with the same key are handled one after another, by one writer. */
    String routingKey();

    /** What the command is about: where one cannot be handled, later ones about the same wait behind it, others go on. */
    default String subject() {
        return routingKey();
    }
}
