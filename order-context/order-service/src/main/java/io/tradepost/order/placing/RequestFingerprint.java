package io.tradepost.order.placing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.personal.Guest;
import io.tradepost.order.personal.ShippingAddress;
import io.tradepost.order.request.Carrier;
import io.tradepost.starter.personal.PersonalDataVault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Equal for requests that ask for the same, however their JSON was written and whatever the prices were. What is
 * personal goes in as a keyed digest, so a fingerprint in an event confirms no guess about a person.
 *
 * <p>What a request leaves to its default is left out, so the fingerprints of orders from before there was a choice stay
 * as they are.
 */
@Component
final class RequestFingerprint {

    /** Independent of the service's own JSON settings: fingerprints outlive them. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private record Content(
            @Nullable CustomerId customerId,
            @Nullable String personal,
            @Nullable String shipToCountry,
            List<Line> lines,
            String token,
            @Nullable Instant placedAt,
            @Nullable BackorderPolicy backorder,
            @Nullable Carrier shipAtOnce) {}

    private record Line(
            @Nullable LineKind kind,
            @Nullable Sku sku,
            @Nullable String name,
            long quantity,
            @Nullable UnitPrice unitPrice,
            @Nullable TaxRate taxRate) {

        static Line of(NewLine line) {
            return new Line(
                    line.kind() == LineKind.ITEM ? null : line.kind(),
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice(),
                    line.taxRate().equals(TaxRate.NONE) ? null : line.taxRate());
        }
    }

    private record Personal(@Nullable Guest guest, @Nullable ShippingAddress shippingAddress) {}

    private final PersonalDataVault vault;

    RequestFingerprint(PersonalDataVault vault) {
        this.vault = vault;
    }

    String of(NewOrder order) {
        Content content = new Content(
                order.customerId(),
                personal(order),
                order.shipToCountry(),
                order.lines().stream().map(Line::of).toList(),
                order.payment().token(),
                order.placedAt(),
                order.backorder() == BackorderPolicy.ALL_OR_NOTHING ? null : order.backorder(),
                order.shipAtOnce());
        return HexFormat.of().formatHex(sha256(CANONICAL.writeValueAsBytes(content)));
    }

    private @Nullable String personal(NewOrder order) {
        Guest guest = order.guest() == null || order.guest().unnamed() ? null : order.guest();
        if (guest == null && order.shippingAddress() == null) {
            return null;
        }
        Personal personal = new Personal(guest, order.shippingAddress());
        return vault.fingerprint(PersonalParts.subject(order.id()), CANONICAL.writeValueAsString(personal));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
