package io.tradepost.customer;

import io.tradepost.embedded.Database;
import io.tradepost.testing.TestServers;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on real servers, and what is sent to it. */
final class RunningService {

    /** With a hole for the customer's id. */
    static final String ADA = """
            {"customerId":"%s","name":"Ada Lovelace","email":"ada@example.com","addresses":[
             {"addressId":"home","line1":"12 St James's Square","city":"London","postcode":"SW1Y","country":"GB"},
             {"addressId":"work","name":"C. Babbage","line1":"1 Dorset Street","line2":"Marylebone","city":"London",
              "country":"United Kingdom","default":true}]}""";

    static final String PARIS = "{\"line1\":\"1 rue de Rivoli\",\"city\":\"Paris\",\"country\":\"FR\"}";

    private RunningService() {}

    static ConfigurableApplicationContext start() {
        return start(TestServers.database("customer"));
    }

    static ConfigurableApplicationContext start(Database database) {
        return CustomerService.start(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--tradepost.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers());
    }
}
