package io.tradepost.order;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.Api.Answer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of a request is named by its JSON pointer, and leaves nothing behind. */
class RequestFaultsIT {

    private static final Api API = OrderServer.api();
    private static final String LINE = "{'sku':'85123A','quantity':1}";
    private static final String REST = ",'payment':{'token':'tok_approve'}}";

    @BeforeAll
    static void goods() {
        OrderServer.owners().product("85123A", "White hanging heart", "2.55");
        OrderServer.owners().customer("17850", false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'sku':'85123A','quantity':0}                                             | /lines/0/quantity
                    {'sku':'85123A','quantity':1000001}                                       | /lines/0/quantity
                    {'sku':'85123A','quantity':1.5}                                           | /lines/0/quantity
                    {'sku':'85123A','quantity':1e30}                                          | /lines/0/quantity
                    {'sku':'85123A','quantity':null}                                          | /lines/0/quantity
                    {'sku':'85123A'}                                                          | /lines/0/quantity
                    {'sku':'no such form','quantity':1}                                       | /lines/0/sku
                    {'quantity':1}                                                            | /lines/0/sku
                    {'sku':'85123A','quantity':1},null                                        | /lines/1
                    {'sku':'85123A','quantity':1,'unitPrice':{'amount':'1.23456','currency':'GBP'}} | /lines/0/unitPrice
                    """)
    void aLineHasAForm(String lines, String pointer) {
        refused(400, "{'customerId':'17850','lines':[" + lines + "]" + REST, pointer);
    }

    @Test
    void exactlyOneBuys() {
        refused(400, "{'lines':[" + LINE + "]" + REST, "/customerId", "/guest");
        String both = "'customerId':'17850','guest':{'name':'Ada','email':'ada@example.org'}";
        refused(400, "{" + both + ",'lines':[" + LINE + "]" + REST, "/customerId", "/guest");
    }

    @Test
    void aGuestHasANameAndAnAddressForMail() {
        refused(
                400,
                "{'guest':{'name':' ','email':'nowhere'},'lines':[" + LINE + "]" + REST,
                "/guest/name",
                "/guest/email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "x\\udc00"})
    void textThatNobodyCouldStoreIsRefused(String text) {
        String guest = "{'guest':{'name':'" + text + "','email':'a@example.org'},'lines':[" + LINE + "]" + REST;
        refused(400, guest, "/guest/name");
        String address = "'shippingAddress':{'line1':'" + text + "','city':'London','country':'GB'}";
        refused(400, "{'customerId':'17850'," + address + ",'lines':[" + LINE + "]" + REST, "/shippingAddress/line1");
    }

    @Test
    void anOrderHasOneToTwoThousandLines() {
        refused(400, "{'customerId':'17850','lines':[]" + REST, "/lines");
        refused(400, "{'customerId':'17850'" + REST, "/lines");
        refused(400, "{'customerId':'17850','lines':[" + lines(2_001) + "]" + REST, "/lines");
        assertThat(post("{'customerId':'17850','lines':[" + lines(2_000) + "]" + REST)
                        .status())
                .isEqualTo(202);
    }

    @Test
    void anOrderIsPaidSomehow() {
        refused(400, "{'customerId':'17850','lines':[" + LINE + "]}", "/payment");
        refused(400, "{'customerId':'17850','lines':[" + LINE + "],'payment':{'token':''}}", "/payment/token");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'amount':'1.00','currency':'EUR'}            | mixed-currencies | /lines/1/unitPrice
                    {'amount':'-1.00','currency':'GBP'}           | negative-price   | /lines/1/unitPrice
                    {'amount':'99999999999999','currency':'GBP'} | amount-too-large | /lines/1
                    """)
    void moneyAddsUp(String agreed, String reason, String pointer) {
        Answer refused = refused(
                422,
                "{'customerId':'17850','lines':[" + LINE + ",{'sku':'85123A','quantity':1000000,'unitPrice':" + agreed
                        + "}]" + REST,
                pointer);
        assertThat(refused.text("/type")).endsWith("/" + reason);
    }

    private static Answer refused(int status, String request, String... pointers) {
        Answer refused = post(request);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.faults()).containsExactlyInAnyOrder(pointers);
        return refused;
    }

    private static Answer post(String request) {
        return API.post("/api/orders", request.replace('\'', '"'));
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> LINE).collect(joining(","));
    }
}
