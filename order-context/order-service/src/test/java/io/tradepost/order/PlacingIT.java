package io.tradepost.order;

import static io.tradepost.order.Life.json;
import static io.tradepost.order.Life.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of all kinds of lines, buyers and dates. */
class PlacingIT {

    private static final Api API = OrderServer.api();
    private static final String ITEM = "{'sku':'85123A','quantity':6,'taxRate':'0.2'}";

    @BeforeAll
    static void goods() {
        OrderServer.owners().product("85123A", "White hanging heart", "2.55");
        OrderServer.owners().product("22467", "Gumball", "0.001");
    }

    @Test
    void aTotalIsExplainedByItsLines() {
        Answer placed = place(ITEM
                + ",{'kind':'SHIPPING','name':'POSTAGE','quantity':2,'unitPrice':{'amount':'1.975','currency':'GBP'}}"
                + ",{'kind':'DISCOUNT','name':'Summer','quantity':1,'unitPrice':{'amount':'-2','currency':'GBP'},'taxRate':'0.2'}"
                + ",{'kind':'ADJUSTMENT','name':'Manual','quantity':1,'unitPrice':{'amount':'-0.01','currency':'GBP'}}"
                + ",{'sku':'22467','quantity':15}");
        assertThat(placed.status()).isEqualTo(202);
        assertThat(placed.text("/lines/0/kind")).isEqualTo("ITEM");
        assertThat(placed.text("/lines/0/tax/amount")).isEqualTo("3.06");
        assertThat(placed.text("/lines/1/name")).isEqualTo("POSTAGE");
        assertThat(placed.text("/lines/1/unitPrice/amount")).isEqualTo("1.975");
        assertThat(placed.text("/lines/1/amount/amount")).isEqualTo("3.95");
        assertThat(placed.body().at("/lines/1").has("sku")).isFalse();
        assertThat(placed.text("/lines/2/tax/amount")).isEqualTo("-0.40");
        assertThat(placed.text("/lines/4/amount/amount")).isEqualTo("0.02");
        assertThat(placed.text("/total/amount")).isEqualTo("19.92");
        assertThat(Life.shown(placed.text("/orderId")).body()).isEqualTo(placed.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'kind':'SHIPPING','quantity':1}                                    | /lines/0/name,/lines/0/unitPrice
                    {'kind':'DISCOUNT','sku':'85123A','name':'x','quantity':1,'unitPrice':{'amount':'-1','currency':'GBP'}} | /lines/0/sku
                    {'sku':'85123A','name':'My own name','quantity':1}                  | /lines/0/name
                    {'kind':'POSTAGE','name':'x','quantity':1}                          | /lines/0/kind
                    {'kind':'SHIPPING','name':' ','quantity':1,'unitPrice':{'amount':'1','currency':'GBP'}} | /lines/0/name
                    {'sku':'85123A','quantity':1,'taxRate':'1.5'}                       | /lines/0/taxRate
                    {'sku':'85123A','quantity':1,'taxRate':0.2}                         | /lines/0/taxRate
                    """)
    void aLineSaysWhatItsKindNeeds(String line, String pointers) {
        Answer refused = place(line);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactlyInAnyOrder(pointers.split(","));
    }

    @Test
    void aDiscountIsNoPriceAndAnOrderIsPaidByItsBuyer() {
        refused(
                place("{'kind':'DISCOUNT','name':'x','quantity':1,'unitPrice':{'amount':'1','currency':'GBP'}}"),
                422,
                "positive-discount",
                "/lines/0/unitPrice");
        refused(
                place(ITEM
                        + ",{'kind':'DISCOUNT','name':'x','quantity':1,'unitPrice':{'amount':'-20','currency':'GBP'}}"),
                422,
                "negative-total",
                "/lines");
    }

    @Test
    void aGuestNeedNotSayAnything() {
        Answer placed = placeWith("unnamed", "'guest':{},'shipToCountry':'Éire'");
        assertThat(placed.status()).isEqualTo(202);
        assertThat(placed.body().has("guest")).isFalse();
        assertThat(placed.text("/shipToCountry")).isEqualTo("Éire");
        assertThat(Life.shown("unnamed").body()).isEqualTo(placed.body());
        assertThat(keysOf("unnamed")).isZero();

        Answer named = placeWith("named", "'guest':{'name':'Ada'}");
        assertThat(named.text("/guest/name")).isEqualTo("Ada");
        assertThat(Life.shown("named").body()).isEqualTo(named.body());
        assertThat(keysOf("named")).isOne();
    }

    @Test
    void whereItGoesIsSaidOnce() {
        String address = "'shippingAddress':{'line1':'1 Rue','city':'Paris','country':'France'}";
        assertThat(placeWith("to-france", "'guest':{}," + address).text("/shipToCountry"))
                .isEqualTo("France");
        Answer refused = placeWith("to-both", "'guest':{},'shipToCountry':'Spain'," + address);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("/shipToCountry");
    }

    @Test
    void aBusinessDateIsKept() {
        Answer placed = placeWith("dated", "'guest':{},'placedAt':'2010-12-01T08:26:00.1234567Z'");
        assertThat(placed.text("/placedAt")).isEqualTo("2010-12-01T08:26:00.123Z");
        assertThat(placeWith("dated", "'guest':{},'placedAt':'2010-12-01T08:26:00.1234567Z'")
                        .status())
                .isEqualTo(200);
        refused(
                placeWith("dated", "'guest':{},'placedAt':'2010-12-02T08:26:00Z'"),
                409,
                "order-exists-with-other-content",
                "/orderId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "3000-01-01T00:00:00Z", "yesterday", "2010-12-01"})
    void aBusinessDateIsADateOfBusiness(String time) {
        Answer refused = placeWith("undated", "'guest':{},'placedAt':'" + time + "'");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("/placedAt");
    }

    @Test
    void clocksMayDifferALittle() {
        Instant soon = Instant.now().plus(Duration.ofMinutes(2));
        assertThat(placeWith("soon", "'guest':{},'placedAt':'" + soon + "'").status())
                .isEqualTo(202);
    }

    @Test
    void anOrderThatIsShippedAtOnceIsSoWhenItIsConfirmed() {
        placeWith("ships-at-once", "'guest':{},'placedAt':'2010-12-01T08:26:00Z','shipAtOnce':{'carrier':'DHL'}");
        OrderServer.confirm("ships-at-once");
        Answer shipped = Life.awaitStatus("ships-at-once", "SHIPPED");
        assertThat(shipped.text("/shipments/0/reference")).isEqualTo("s1");
        assertThat(shipped.text("/shipments/0/carrier")).isEqualTo("DHL");
        assertThat(shipped.text("/shipments/0/shippedAt")).isEqualTo("2010-12-01T08:26:00Z");
        assertThat(shipped.text("/shipments/0/amount/amount")).isEqualTo("18.36");
    }

    private static Answer place(String lines) {
        return API.post("/api/orders", json("{'guest':{},'payment':{'token':'tok_approve'},'lines':[" + lines + "]}"));
    }

    private static Answer placeWith(String id, String members) {
        return API.post(
                "/api/orders",
                json("{'orderId':'" + id + "'," + members + ",'payment':{'token':'tok_approve'},'lines':[" + ITEM
                        + "]}"));
    }

    private static long keysOf(String orderId) {
        return OrderServer.database()
                .sql("select count(*) from personal_data_key where subject = ?")
                .param("order:" + orderId)
                .query(Long.class)
                .single();
    }
}
