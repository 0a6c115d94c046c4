package io.tradepost.catalog;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** A product as its resource shows it. */
@JsonInclude(NON_NULL)
record ProductView(
        Sku sku,
        String name,
        @Nullable String description,
        @Nullable String category,
        UnitPrice price,

        @JsonInclude(value = NON_EMPTY, content = ALWAYS) @Nullable
        Map<String, Object> attributes,

        boolean discontinued,
        long version) {

    ProductContent content() {
        return new ProductContent(name, description, category, price, attributes);
    }

    /** @param unknown what was asked for and is not in the catalog */
    record Batch(List<ProductView> products, List<Sku> unknown) {}

    /** @param products as they were asked for, in their order */
    record Answers(List<Answer> products) {}

    /** What became of one product of a batch. */
    @JsonInclude(NON_NULL)
    record Answer(
            Sku sku,
            int status,
            @Nullable Long version,
            @Nullable ProblemDetail problem) {}

    /**
     * @param prices since the product was added, the earliest first
     * @param scheduled prices to come, the next one first
     */
    record Prices(List<PastPrice> prices, List<ScheduledPrice> scheduled) {}

    /** @param validTo null for the price that is valid now */
    @JsonInclude(NON_NULL)
    record PastPrice(
            UnitPrice price, Instant validFrom, @Nullable Instant validTo) {}

    /** @param categories by name */
    record Categories(List<Category> categories) {}

    /** @param products how many are in it that can be bought */
    record Category(String name, long products) {}
}
