package io.tradepost.order;

import static io.tradepost.order.Life.each;
import static io.tradepost.order.Life.json;
import static io.tradepost.order.Life.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Credits that belong to no order. */
class CreditIT {

    private static final Api API = OrderServer.api();
    private static final String LINES = """
            'reason':'C536379','issuedAt':'2010-12-01T09:41:00Z','country':'United Kingdom','lines':[
            {'kind':'DISCOUNT','name':'Discount','unitPrice':{'amount':'27.50','currency':'GBP'},'quantity':1},
            {'sku':'gone','name':'NO LONGER SOLD','unitPrice':{'amount':'0.005','currency':'GBP'},'quantity':5}]}""";

    @BeforeAll
    static void customer() {
        OrderServer.owners().customer("14527", true);
    }

    @Test
    void aCreditIsIssuedOnce() {
        String request = json("{'creditId':'credit:1','customerId':'14527'," + LINES);
        Answer issued = API.post("/api/credits", request);
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.header("Location")).isEqualTo("/api/credits/credit:1");
        assertThat(issued.text("/total/amount")).isEqualTo("27.52");
        assertThat(issued.text("/issuedAt")).isEqualTo("2010-12-01T09:41:00Z");
        assertThat(API.get("/api/credits/credit:1").body()).isEqualTo(issued.body());

        Answer again = API.post("/api/credits", request);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(issued.body());
        refused(
                API.post("/api/credits", request.replace("27.50", "27.51")),
                409,
                "credit-exists-with-other-content",
                "/creditId");
    }

    @Test
    void aCreditWithoutADateIsOfTheMomentItIsAskedFor() {
        String request = json("{'creditId':'credit:now'," + LINES.replace("'issuedAt':'2010-12-01T09:41:00Z',", ""));
        Answer issued = API.post("/api/credits", request);
        assertThat(issued.status()).isEqualTo(201);
        assertThat(API.post("/api/credits", request).body()).isEqualTo(issued.body());
    }

    @Test
    void eachCreditOfABatchIsAnsweredForItself() {
        String request =
                json("{'credits':[{'creditId':'credit:b1'," + LINES + ",{'creditId':'credit:b2','customerId':'nobody',"
                        + LINES + ",{'creditId':'credit:b1'," + LINES + ",{'creditId':'credit:b3',"
                        + LINES.replace("'27.50'", "'-27.50'") + "]}");
        Answer answers = API.post("/api/credits/batch", request, "Idempotency-Key", "credits-1");
        assertThat(each(answers, "/credits", "status")).containsExactly(201L, 422L, 200L, 422L);
        assertThat(answers.body().at("/credits/0/body"))
                .isEqualTo(API.get("/api/credits/credit:b1").body());
        assertThat(answers.text("/credits/1/problem/type")).endsWith("/unknown-customer");
        assertThat(answers.text("/credits/3/problem/errors/0/pointer")).isEqualTo("/lines/0/unitPrice");
        refused(API.get("/api/credits/credit:b3"), 404, "credit-not-found");

        Answer minimal = API.post("/api/credits/batch", request, "Prefer", "handling=strict, return=minimal");
        assertThat(each(minimal, "/credits", "status")).containsExactly(200L, 422L, 200L, 422L);
        assertThat(minimal.body().at("/credits/0").propertyNames()).containsExactly("creditId", "status");
    }

    @Test
    void aCreditHasAForm() {
        Answer refused = API.post("/api/credits", json("{'creditId':'536365','lines':[],'reason':''}"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("/creditId");
        assertThat(refused.text("/errors/0/detail")).startsWith("must be credit:");
        refused = API.post("/api/credits", json("{'lines':[{'name':'x','quantity':1}],'reason':''}"));
        assertThat(refused.faults()).containsExactlyInAnyOrder("/lines/0/sku", "/lines/0/unitPrice", "/reason");
        refused = API.post("/api/credits", json("""
                {'reason':'x','lines':[{'kind':'SHIPPING','sku':'85123A','name':'x','quantity':1,
                 'unitPrice':{'amount':'1','currency':'GBP'}}]}"""));
        assertThat(refused.faults()).containsExactly("/lines/0/sku");
    }

    @Test
    void aCreditWithoutAnIdGetsOne() {
        Answer issued = API.post("/api/credits", json("{" + LINES));
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.text("/creditId")).startsWith("credit:");
        assertThat(API.get(issued.header("Location")).body()).isEqualTo(issued.body());
    }
}
