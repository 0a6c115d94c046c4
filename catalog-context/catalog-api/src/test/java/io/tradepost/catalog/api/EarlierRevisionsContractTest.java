package io.tradepost.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was written before prices had four decimals and products attributes. */
class EarlierRevisionsContractTest {

    private static final Sku SKU = new Sku("85123A");

    @Test
    void aProductAddedBeforeThereWereAttributesHasNone() throws IOException {
        assertThat(read(ProductAdded.class))
                .isEqualTo(new ProductAdded(
                        SKU, "White hanging heart", "A t-light holder", "lights", UnitPrice.of("2.55", "GBP"), null));
    }

    @Test
    void aPriceSetBeforePricesCouldBeScheduledWasMeantForItsOwnMoment() throws IOException {
        assertThat(read(ProductPriced.class)).isEqualTo(new ProductPriced(SKU, UnitPrice.of("1200", "JPY"), null));
    }

    private static <T> T read(Class<T> message) throws IOException {
        Path golden = Path.of("src", "test", "resources", "contract", message.getSimpleName() + ".r0.json");
        return JsonMapper.builder().build().readValue(Files.readString(golden), message);
    }
}
