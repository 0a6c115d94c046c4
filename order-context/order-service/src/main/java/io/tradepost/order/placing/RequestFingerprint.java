package io.tradepost.order.placing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.CustomerId;
import io.tradepost.order.personal.Guest;
import io.tradepost.order.personal.ShippingAddress;
import io.tradepost.starter.personal.PersonalDataVault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Equal for requests that ask for the same, however their JSON was written and whatever the prices were. What is
 * personal goes in as a keyed digest, so a fingerprint in an event confirms no guess about a person.
 */
@Component
final class RequestFingerprint {

    /** Independent of the service's own JSON settings: fingerprints outlive them. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private record Content(
            @Nullable CustomerId customerId, @Nullable String personal, List<NewOrder.Line> lines, String token) {}

    private record Personal(@Nullable Guest guest, @Nullable ShippingAddress shippingAddress) {}

    private final PersonalDataVault vault;

    RequestFingerprint(PersonalDataVault vault) {
        this.vault = vault;
    }

    String of(NewOrder order) {
        Content content = new Content(
                order.customerId(),
                personal(order),
                order.lines(),
                order.payment().token());
        return HexFormat.of().formatHex(sha256(CANONICAL.writeValueAsBytes(content)));
    }

    private @Nullable String personal(NewOrder order) {
        if (order.guest() == null && order.shippingAddress() == null) {
            return null;
        }
        Personal personal = new Personal(order.guest(), order.shippingAddress());
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
