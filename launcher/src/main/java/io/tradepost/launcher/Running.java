package io.tradepost.launcher;

import io.tradepost.embedded.Database;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.context.ConfigurableApplicationContext;

/** The services that run, in the order of their start; they stop the other way round, the servers last. */
final class Running implements AutoCloseable {

    private final Infrastructure infrastructure;
    private final Deque<ConfigurableApplicationContext> contexts = new ArrayDeque<>();
    private final Map<String, String> urls = new HashMap<>();

    Running(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
    }

    /** Starts them side by side; each is told where those before it are. */
    void start(List<Service> services) {
        Map<String, CompletableFuture<ConfigurableApplicationContext>> starting = new HashMap<>();
        for (Service service : services) {
            String[] args = args(service);
            starting.put(
                    service.context(),
                    CompletableFuture.supplyAsync(() -> service.main().apply(args), Thread.ofPlatform()::start));
        }
        try {
            starting.forEach((context, started) -> add(context, started.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized void add(String name, ConfigurableApplicationContext context) {
        contexts.push(context);
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        urls.put(name, "http://127.0.0.1:" + port);
    }

    private String[] args(Service service) {
        Map<String, String> properties = new HashMap<>();
        properties.put("server.port", "0");
        properties.put("spring.main.register-shutdown-hook", "false");
        properties.put("tradepost.sole-instance", "true");
        properties.put("tradepost.kafka.bootstrap-servers", infrastructure.kafka());
        properties.put("tradepost.elasticsearch.url", infrastructure.elasticsearch());
        urls.forEach((name, url) -> properties.put("tradepost.services." + name, url));
        if (service.database() != null) {
            Database database = infrastructure.database(service.database());
            properties.put("spring.datasource.url", database.url());
            properties.put("spring.datasource.username", database.user());
            properties.put("spring.datasource.password", database.password());
        }
        properties.putAll(service.properties());
        List<String> args = new ArrayList<>();
        properties.forEach((name, value) -> args.add("--" + name + "=" + value));
        return args.toArray(String[]::new);
    }

    @Override
    public synchronized void close() {
        while (!contexts.isEmpty()) {
            contexts.pop().close();
        }
        infrastructure.close();
    }
}
