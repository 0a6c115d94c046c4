package io.tradepost.starter.messages;

import io.tradepost.kernel.Command;
import io.tradepost.kernel.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The messages a service publishes or reads, by their name on the wire: {@code order.OrderPlaced}. */
public final class MessageCatalog {

    private static final int CONTEXT = 2; // io.tradepost.<context>.api

    private final Map<String, Class<? extends Message>> byType = new HashMap<>();
    private final Map<String, String> byClassName = new HashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    private MessageCatalog() {}

    /** @param vocabularies sealed interfaces whose permitted records are the messages */
    @SafeVarargs
    public static MessageCatalog of(Class<? extends Message>... vocabularies) {
        Set<Class<? extends Message>> all = new LinkedHashSet<>();
        for (Class<? extends Message> vocabulary : vocabularies) {
            all.add(vocabulary);
        }
        return of(all);
    }

    /** @param vocabularies sealed interfaces whose permitted records are the messages */
    public static MessageCatalog of(Set<? extends Class<? extends Message>> vocabularies) {
        MessageCatalog catalog = new MessageCatalog();
        for (Class<? extends Message> vocabulary : vocabularies) {
            for (Class<? extends Message> message : recordsOf(vocabulary)) {
                String type = contextOf(message) + "." + message.getSimpleName();
                catalog.byType.put(type, message);
                catalog.byClassName.put(message.getName(), type);
            }
        }
        return catalog;
    }

    /** The context that a message belongs to, from its package. */
    public static String contextOf(Class<?> message) {
        return message.getPackageName().split("\\.", -1)[CONTEXT];
    }

    /** @throws IllegalArgumentException for a class that is no message of this catalogue */
    public String typeOf(String className) {
        String type = byClassName.get(className);
        if (type == null) {
            throw new IllegalArgumentException(className + " is in no vocabulary of this service's message catalogue");
        }
        return type;
    }

    /** The contexts whose commands are in this catalogue. */
    public Set<String> commandContexts() {
        return byType.values().stream()
                .filter(Command.class::isAssignableFrom)
                .map(MessageCatalog::contextOf)
                .collect(Collectors.toSet());
    }

    public boolean knows(String type) {
        return byType.containsKey(type);
    }

    /** Empty for a type that this service does not know; throws when the data does not fit a type that it knows. */
    public Optional<Message> read(Envelope envelope) {
        return Optional.ofNullable(byType.get(envelope.type())).map(type -> json.readValue(envelope.data(), type));
    }

    public byte[] write(Message message) {
        return json.writeValueAsBytes(message);
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Message>> recordsOf(Class<? extends Message> type) {
        if (type.isRecord()) {
            return List.of(type);
        }
        List<Class<? extends Message>> found = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            found.addAll(recordsOf((Class<? extends Message>) permitted));
        }
        return found;
    }
}
