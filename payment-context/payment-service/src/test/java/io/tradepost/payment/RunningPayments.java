package io.tradepost.payment;

import static java.util.stream.Collectors.joining;

import io.tradepost.embedded.Database;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.api.PaymentCommand;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.payment.api.PaymentCommand.DecreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.IncreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.RefundPayment;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.payment.provider.SandboxAccount;
import io.tradepost.payment.provider.SandboxProvider;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.testing.TestServers;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The payment service on real servers, asked by Kafka and HTTP; one for all tests of this JVM. */
public final class RunningPayments {

    public static final String CONVERSATION = "conversation-1";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningPayments RUNNING = new RunningPayments();

    private final ConfigurableApplicationContext service;
    private final Producer<String, byte[]> producer;
    private final RestClient http;

    private RunningPayments() {
        service = PaymentService.start(arguments());
        KafkaClients kafka = service.getBean(KafkaClients.class);
        kafka.ensureTopics();
        producer = kafka.transactionalProducer("payment-test");
        producer.initTransactions();
        http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    public static RunningPayments get() {
        return RUNNING;
    }

    static String[] arguments(String... more) {
        Database database = TestServers.database("payment");
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--tradepost.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers(),
                "--tradepost.payment.calls.lease=4s"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** A second process that asks the provider of the same payments; the caller ends it. */
    public static Process anotherWorker() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PaymentService.class.getName()));
        command.addAll(List.of(arguments("--tradepost.context=payment-two", "--tradepost.inbox.commands=false")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static AuthorizePayment authorize(String orderId, String token) {
        OrderId order = new OrderId(orderId);
        return new AuthorizePayment(PaymentId.of(order), order, Money.of("12.50", "GBP"), token);
    }

    public static VoidPayment giveBack(String orderId) {
        OrderId order = new OrderId(orderId);
        return new VoidPayment(PaymentId.of(order), order, "order cancelled");
    }

    /** All in one Kafka transaction, as the relay of a saga sends them. */
    public void send(List<? extends PaymentCommand> commands) {
        producer.beginTransaction();
        for (PaymentCommand command : commands) {
            Envelope envelope = new Envelope(
                    UUID.randomUUID().toString(),
                    "payment." + command.getClass().getSimpleName(),
                    "/tradepost/sagas",
                    command.routingKey(),
                    Instant.now(),
                    null,
                    0,
                    CONVERSATION,
                    null,
                    null,
                    JSON.writeValueAsBytes(command));
            producer.send(envelope.toRecord("payment.commands", command.routingKey()));
        }
        producer.commitTransaction();
    }

    public void send(PaymentCommand... commands) {
        send(List.of(commands));
    }

    public ResponseEntity<JsonNode> payment(String orderId) {
        return http.get().uri("/api/payments/" + orderId).retrieve().toEntity(JsonNode.class);
    }

    public ResponseEntity<JsonNode> review(String orderId, String body) {
        return http.post()
                .uri("/api/payments/" + orderId + "/review")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", orderId + body.hashCode())
                .body(body)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    public static CapturePayment capture(String orderId, String reference, String amount, boolean last) {
        OrderId order = new OrderId(orderId);
        return new CapturePayment(
                PaymentId.of(order), order, new ChangeId(order, reference), Money.of(amount, "GBP"), last);
    }

    public static RefundPayment refund(String orderId, String reference, String amount) {
        OrderId order = new OrderId(orderId);
        return new RefundPayment(PaymentId.of(order), order, new ChangeId(order, reference), Money.of(amount, "GBP"));
    }

    public static IncreaseAuthorization increase(String orderId, String reference, String amount) {
        OrderId order = new OrderId(orderId);
        return new IncreaseAuthorization(
                PaymentId.of(order), order, new ChangeId(order, reference), Money.of(amount, "GBP"));
    }

    public static DecreaseAuthorization decrease(String orderId, String reference) {
        OrderId order = new OrderId(orderId);
        return new DecreaseAuthorization(PaymentId.of(order), order, new ChangeId(order, reference));
    }

    /** @param what {@code captures} or {@code refunds} */
    public ResponseEntity<JsonNode> retry(String orderId, String what, String reference) {
        return http.post()
                .uri("/api/payments/" + orderId + "/" + what + "/" + reference + "/retry")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .retrieve()
                .toEntity(JsonNode.class);
    }

    /** {@code "authorized/captured/refunded"}. */
    public String ledger(String orderId) {
        JsonNode payment = payment(orderId).getBody();
        return Stream.of("authorized", "captured", "refunded")
                .map(sum -> payment.at("/ledger/" + sum + "/amount").asString())
                .collect(joining("/"));
    }

    /** {@code "none"} while there is no such payment. */
    public String status(String orderId) {
        ResponseEntity<JsonNode> answer = payment(orderId);
        return answer.getStatusCode().is2xxSuccessful()
                ? answer.getBody().get("status").asString()
                : "none";
    }

    public List<String> history(String orderId) {
        return payment(orderId)
                .getBody()
                .get("history")
                .valueStream()
                .map(step -> step.get("type").asString())
                .toList();
    }

    /** What the provider has in its books. */
    public SandboxAccount atProvider(String orderId) {
        return service.getBean(SandboxProvider.class)
                .statement(PaymentId.of(new OrderId(orderId)).value());
    }

    public JdbcClient database() {
        return service.getBean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return service.getBean(type);
    }
}
