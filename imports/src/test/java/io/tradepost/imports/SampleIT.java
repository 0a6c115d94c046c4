package io.tradepost.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.imports.result.Result;
import io.tradepost.imports.result.Sum;
import io.tradepost.kernel.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sample holds one of each special case; what it comes to was counted by hand. */
class SampleIT {

    private static Desk desk;
    private static Result result;
    private static int number;

    @BeforeAll
    static void importIt() throws Exception {
        desk = new Desk("sample");
        var file = desk.read(Desk.SAMPLE).file();
        number = file.number();
        result = desk.result(file);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void itAddsUp() {
        assertThat(result.file()).isEqualTo(sum(69, 1227, "200.07"));
        assertThat(result.accounted()).isEqualTo(result.file());
        assertThat(result.addsUp()).isTrue();
    }

    @Test
    void whatCostsSomethingAndWhatIsFreeIsSold() {
        assertThat(result.orders().orders()).isEqualTo(10);
        assertThat(result.orders().paid()).isEqualTo(sum(30, 306, "419.37"));
        assertThat(result.freeLines()).isEqualTo(sum(1, 10, "0.00"));
    }

    @Test
    void returnsAreMatchedNewestFirstAndTheRestIsCredited() {
        assertThat(result.returns().creditNotes()).isEqualTo(11);
        assertThat(result.returns().all()).isEqualTo(sum(13, -92, "-250.55"));
        assertThat(result.returns().matched().returns()).isEqualTo(11);
        assertThat(result.returns().matched().sum()).isEqualTo(sum(8, -81, "-117.10"));
        assertThat(result.returns().unmatched().credits()).isEqualTo(5);
        assertThat(result.returns().unmatched().sum()).isEqualTo(sum(4, -11, "-133.45"));
        assertThat(result.returns().splitLines()).isEqualTo(1);
    }

    @Test
    void aReturnIsSplitOverOrders() {
        assertThat(parts(32)).containsExactly("700005:1 x10", "700001:1 x2");
    }

    @Test
    void ofTwoLinesOfAnOrderTheLaterIsTheNewer() {
        assertThat(parts(41)).containsExactly("700001:3 x2");
        assertThat(parts(42)).containsExactly("700001:3 x1", "700001:2 x1");
    }

    @Test
    void whatIsBoughtLaterDoesNotMatch() {
        assertThat(parts(17)).containsExactly("null:null x2");
    }

    @Test
    void stockIsWrittenOffAndCorrected() {
        assertThat(result.writeOffs().sum()).isEqualTo(sum(5, -30, "0.00"));
        assertThat(result.writeOffs().notStocked()).isZero();
        assertThat(result.corrections().sum()).isEqualTo(sum(5, 1014, "0.00"));
        assertThat(result.corrections().notStocked()).isEqualTo(1);
    }

    @Test
    void adjustmentsAndMalformedLinesAreRejected() {
        assertThat(result.rejects().sum()).isEqualTo(sum(15, 19, "31.25"));
        assertThat(result.rejects().reasons()).containsEntry("accounting adjustment", 4);
    }

    @Test
    void aProductHasItsMostFrequentNameItsFirstPriceAndStockForAllThatLeaves() {
        assertThat(product("90101")).isEqualTo("OAK SPOON 25000 17");
        assertThat(product("90102A")).isEqualTo("BLUE MUG 12500 39");
        assertThat(product("90104")).isEqualTo("CANDLE, TALL WHITE 21000 11");
        assertThat(product("90109")).isEqualTo("90109 0 0");
        assertThat(product("90111")).isEqualTo("CLOCK ROUND 1250 8");
    }

    @Test
    void anIndependentProgramComesToTheSame() throws Exception {
        JsonNode other = IndependentSums.of(Desk.SAMPLE);

        assertThat(sum(other.at("/file"))).isEqualTo(result.file());
        assertThat(sum(other.at("/orders"))).isEqualTo(result.orders().paid());
        assertThat(other.at("/orders/orders").asInt()).isEqualTo(result.orders().orders());
        assertThat(sum(other.at("/freeLines"))).isEqualTo(result.freeLines());
        assertThat(sum(other.at("/returns"))).isEqualTo(result.returns().all());
        assertThat(sum(other.at("/returns/matched")))
                .isEqualTo(result.returns().matched().sum());
        assertThat(sum(other.at("/returns/unmatched")))
                .isEqualTo(result.returns().unmatched().sum());
        assertThat(sum(other.at("/writeOffs"))).isEqualTo(result.writeOffs().sum());
        assertThat(sum(other.at("/corrections"))).isEqualTo(result.corrections().sum());
        assertThat(sum(other.at("/rejects"))).isEqualTo(result.rejects().sum());
    }

    private static String product(String sku) {
        return desk.jdbc()
                .sql("select name || ' ' || price || ' ' || opening from product where import = ? and sku = ?")
                .params(number, sku)
                .query(String.class)
                .single();
    }

    private static java.util.List<String> parts(int line) {
        return desk.jdbc()
                .sql("select order_id, order_line, quantity from part where import = ? and line = ? order by seq")
                .params(number, line)
                .query((row, index) -> row.getString(1) + ":" + row.getString(2) + " x" + row.getInt(3))
                .list();
    }

    private static Sum sum(int lines, long units, String pounds) {
        return new Sum(lines, units, Money.of(pounds, "GBP"));
    }

    private static Sum sum(JsonNode node) {
        return sum(
                node.get("lines").asInt(),
                node.get("units").asLong(),
                node.get("value").asString());
    }
}
