package io.tradepost.launcher;

import io.tradepost.catalog.CatalogService;
import io.tradepost.customer.CustomerService;
import io.tradepost.gateway.GatewayService;
import io.tradepost.imports.ImportService;
import io.tradepost.inventory.InventoryService;
import io.tradepost.order.OrderService;
import io.tradepost.payment.PaymentService;
import io.tradepost.query.QueryService;
import io.tradepost.sagas.SagasService;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/** Starts everything, says where it is, and stops everything on SIGTERM or Ctrl-C. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("logback.configurationFile", "tradepost-logback.xml");
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE); // one log for all, set up once
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Settings settings = new Settings(args);
        try {
            Running running = new Running(new Infrastructure(settings));
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "tradepost-stop"));
            start(running, settings);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Launcher.class).error("Tradepost did not start", e);
            System.exit(1);
        }
        System.out.println("Tradepost is ready: http://" + settings.address() + ":" + settings.port());
        new CountDownLatch(1).await();
    }

    private static void start(Running running, Settings settings) {
        running.start(List.of(
                Service.withDatabase("catalog", "catalog", CatalogService::start),
                Service.withDatabase("customer", "customer", CustomerService::start)));
        running.start(List.of(
                Service.withDatabase("order", "orders", OrderService::start),
                Service.withDatabase("inventory", "inventory", InventoryService::start),
                Service.withDatabase("payment", "payment", PaymentService::start),
                Service.withDatabase("sagas", "sagas", SagasService::start)));
        running.start(List.of(
                Service.of("query", QueryService::start),
                Service.withDatabase("imports", "imports", ImportService::start)
                        // the gateway's library, on the same class path, would turn it off for all
                        .with("spring.servlet.multipart.enabled", "true")));
        running.start(List.of(Service.of("gateway", GatewayService::start)
                .with("server.port", Integer.toString(settings.port()))
                .with("server.address", settings.address())));
    }
}
