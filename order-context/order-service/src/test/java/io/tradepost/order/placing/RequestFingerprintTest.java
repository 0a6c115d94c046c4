package io.tradepost.order.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.starter.personal.PersonalDataVault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

class RequestFingerprintTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LINE =
            "{'sku':'85123A','quantity':6,'unitPrice':{'amount':'3','currency':'GBP'}},{'sku':'71053','quantity':1}";

    private final RequestFingerprint fingerprint = new RequestFingerprint(new PersonalDataVault(new JdbcTemplate()));

    /** As the first release made it: events with it are kept for ever. */
    @Test
    void anEarlierReleasesRequestIsStillKnown() throws Exception {
        String canonical = """
                {"customerId":"17850","lines":[{"sku":"85123A","quantity":6,"unitPrice":{"amount":"3.00",\
                "currency":"GBP"}},{"sku":"71053","quantity":1}],"token":"tok_approve"}""";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(of(LINE, "")).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void sayingTheDefaultIsSayingNothing() {
        String explicit = LINE.replace("'quantity':6", "'quantity':6,'kind':'ITEM','taxRate':'0.00'");
        assertThat(of(explicit, ",'backorder':'ALL_OR_NOTHING'")).isEqualTo(of(LINE, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'backorder':'SHIP_AVAILABLE'",
                ",'shipAtOnce':{}",
                ",'shipToCountry':'France'",
                ",'placedAt':'2010-12-01T08:26:00Z'"
            })
    void whatIsAskedForBesidesCounts(String more) {
        assertThat(of(LINE, more)).isNotEqualTo(of(LINE, ""));
    }

    @Test
    void everyPartOfALineCounts() {
        String carriage =
                "{'kind':'SHIPPING','name':'POSTAGE','quantity':1,'unitPrice':{'amount':'3','currency':'GBP'}}";
        List<String> different = List.of(
                carriage,
                carriage.replace("SHIPPING", "ADJUSTMENT"),
                carriage.replace("POSTAGE", "CARRIAGE"),
                carriage.replace("'3'", "'3.001'"),
                carriage.replace("'quantity':1", "'quantity':2"),
                carriage.replace("'quantity':1", "'quantity':1,'taxRate':'0.2'"),
                LINE + "," + carriage,
                carriage + "," + LINE);
        assertThat(different).map(line -> of(line, "")).doesNotHaveDuplicates();
        assertThat(of(carriage.replace(",", " , "), "")).isEqualTo(of(carriage, ""));
    }

    private String of(String lines, String more) {
        String request = "{'orderId':'1','customerId':'17850','lines':[" + lines + "],'payment':{'token':'tok_approve'}"
                + more + "}";
        return fingerprint.of(JSON.readValue(request.replace('\'', '"'), NewOrder.class));
    }
}
