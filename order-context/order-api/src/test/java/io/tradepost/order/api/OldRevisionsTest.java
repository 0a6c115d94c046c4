package io.tradepost.order.api;

import static io.tradepost.order.api.Examples.CUSTOMER;
import static io.tradepost.order.api.Examples.GUEST;
import static io.tradepost.order.api.Examples.ID;
import static io.tradepost.order.api.Examples.NOON;
import static io.tradepost.order.api.Examples.REGISTERED;
import static io.tradepost.order.api.Examples.SHIP_TO;
import static io.tradepost.order.api.Examples.pounds;
import static io.tradepost.order.api.Examples.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderLine.LineKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was written before orders had shipments, kinds of lines and tax is read as if they had none. */
class OldRevisionsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void anOrderWasOfGoodsWithoutTaxAllOrNothing() throws IOException {
        assertThat(read("OrderPlaced.r0", OrderPlaced.class))
                .isEqualTo(new OrderPlaced(
                        ID,
                        REGISTERED,
                        SHIP_TO,
                        List.of(
                                line(1, "85123A", "White hanging heart", "lights", "2.55", 6, "15.30"),
                                line(2, "71053", "White metal lantern", null, "3.39", 1, "3.39")),
                        pounds("18.69"),
                        "tok_approve",
                        NOON,
                        "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069",
                        BackorderPolicy.ALL_OR_NOTHING,
                        null));
    }

    @Test
    void aGuestsOrderHadPerhapsNoAddress() throws IOException {
        assertThat(read("OrderPlaced-2.r0", OrderPlaced.class))
                .isEqualTo(new OrderPlaced(
                        ID,
                        GUEST,
                        null,
                        List.of(line(1, "85123A", "White hanging heart", "lights", "2.55", 1, "2.55")),
                        pounds("2.55"),
                        "tok_approve",
                        NOON,
                        null,
                        BackorderPolicy.ALL_OR_NOTHING,
                        null));
    }

    @Test
    void nothingWaitedForStock() throws IOException {
        assertThat(read("OrderConfirmed.r0", OrderConfirmed.class)).isEqualTo(new OrderConfirmed(ID, List.of()));
        assertThat(read("ConfirmOrder.r0", ConfirmOrder.class)).isEqualTo(new ConfirmOrder(ID, List.of()));
    }

    @Test
    void whatAnOrderHadComeToWasNotTold() throws IOException {
        assertThat(read("OrderAttributed.r0", OrderAttributed.class))
                .isEqualTo(new OrderAttributed(ID, CUSTOMER, null));
    }

    private static <T> T read(String name, Class<T> type) throws IOException {
        return JSON.readValue(Files.readString(Path.of("src", "test", "resources", "contract", name + ".json")), type);
    }

    private static OrderLine line(
            int number, String sku, String name, String category, String price, long quantity, String amount) {
        return new OrderLine(
                number,
                LineKind.ITEM,
                new Sku(sku),
                name,
                category,
                price(price),
                quantity,
                pounds(amount),
                TaxRate.NONE,
                pounds("0.00"));
    }
}
