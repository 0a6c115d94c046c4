package io.tradepost.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the launcher can be told, as {@code --tradepost.home=...} or in the environment as {@code TRADEPOST_HOME}:
 *
 * <ul>
 *   <li>{@code tradepost.home}: where the embedded servers keep their data; {@code ./.tradepost}
 *   <li>{@code tradepost.port}: of the gateway; 8080
 *   <li>{@code tradepost.address}: that the gateway binds; 127.0.0.1
 *   <li>{@code tradepost.postgres.url}: an external server instead, {@code jdbc:postgresql://host:5432}; with {@code
 *       tradepost.postgres.credentials}, a properties file of a password per role (catalog, customer, inventory, orders,
 *       payment, sagas, imports), each the owner of the database of its name
 *   <li>{@code tradepost.kafka.url}: external brokers instead, {@code host:9092}
 *   <li>{@code tradepost.elasticsearch.url}: an external server instead, {@code http://host:9200}
 * </ul>
 */
@SuppressWarnings("ArrayRecordComponent")
record Settings(String... args) {

    Path home() {
        return Path.of(find("tradepost.home").orElse(".tradepost"))
                .toAbsolutePath()
                .normalize();
    }

    int port() {
        return Integer.parseInt(find("tradepost.port").orElse("8080"));
    }

    String address() {
        return find("tradepost.address").orElse("127.0.0.1");
    }

    Optional<String> postgres() {
        return find("tradepost.postgres.url");
    }

    Path postgresCredentials() {
        return Path.of(
                find("tradepost.postgres.credentials")
                        .orElseThrow(
                                () -> new IllegalArgumentException(
                                        "tradepost.postgres.url needs tradepost.postgres.credentials, a properties file role=password")));
    }

    Optional<String> kafka() {
        return find("tradepost.kafka.url");
    }

    Optional<String> elasticsearch() {
        return find("tradepost.elasticsearch.url");
    }

    private Optional<String> find(String name) {
        String option = "--" + name + "=";
        for (String arg : args) {
            if (arg.startsWith(option)) {
                return Optional.of(arg.substring(option.length()));
            }
        }
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(name, System.getenv(variable)));
    }
}
