package io.tradepost.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tradepost.imports.life.Import;
import io.tradepost.imports.life.PhaseName;
import io.tradepost.imports.result.Result;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What one file means for the next. */
class SeveralFilesIT {

    private static final String TITLES =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @Test
    void whatAnEarlierFileBroughtIsNotBroughtAgain() throws Exception {
        try (Desk desk = new Desk("overlapping")) {
            desk.result(desk.read(Desk.SAMPLE).file());
            String more = Files.readString(Desk.SAMPLE)
                    + "700040,90101,OAK SPOON,2,2012-05-01T09:00:00,2.5,20001,United Kingdom\n";

            Result result = desk.result(desk.read(more).file());

            assertThat(result.addsUp()).isTrue();
            assertThat(result.orders().orders()).isEqualTo(1);
            assertThat(result.earlier().lines()).isEqualTo(69 - 15);
            assertThat(result.needed().openingStock()).isEqualTo(2);
        }
    }

    @Test
    void anInvoiceOfTheSameNumberWithOtherLinesIsRejected() throws Exception {
        try (Desk desk = new Desk("contradicting")) {
            desk.result(desk.read(TITLES + "700001,90101,SPOON,6,2012-01-03T09:10:00,2.5,20001,UK\n")
                    .file());

            Result result = desk.result(desk.read(TITLES + "700001,90101,SPOON,7,2012-01-03T09:10:00,2.5,20001,UK\n")
                    .file());

            assertThat(result.rejects().reasons())
                    .containsOnlyKeys("an invoice of this number was imported before, with other lines");
        }
    }

    @Test
    void aReturnFindsWhatAnEarlierFileSoldAndNothingIsReturnedTwice() throws Exception {
        try (Desk desk = new Desk("following")) {
            desk.result(desk.read(TITLES
                            + "700001,90101,SPOON,6,2012-01-03T09:10:00,2.5,20001,UK\n"
                            + "C700002,90101,SPOON,-2,2012-01-04T09:10:00,2.5,20001,UK\n")
                    .file());
            Import second = desk.read(TITLES
                            + "700003,90101,SPOON,1,2012-02-03T09:10:00,2.5,20001,UK\n"
                            + "C700004,90101,SPOON,-9,2012-02-04T09:10:00,2.5,20001,UK\n")
                    .file();

            Result result = desk.result(second);

            assertThat(result.returns().matched().sum().units()).isEqualTo(-5);
            assertThat(result.returns().unmatched().sum().units()).isEqualTo(-4);
            assertThat(desk.jdbc()
                            .sql(
                                    "select order_id || ' ' || quantity from part where import = ? and order_id is not null"
                                            + " order by seq")
                            .param(second.number())
                            .query(String.class)
                            .list())
                    .containsExactly("700003 1", "700001 4");
        }
    }

    @Test
    void whoeverTookAnImportUpBeforeCannotGoOn() {
        try (Desk desk = new Desk("turns")) {
            Import file = desk.read(Desk.SAMPLE).file();
            Import first = desk.imports().takeUp(file, 0);
            Import second = desk.imports().takeUp(file, 0);

            desk.imports().enters(second, PhaseName.ORDERS);

            assertThatIllegalStateException().isThrownBy(() -> desk.imports().enters(first, PhaseName.ORDERS));
            assertThatIllegalStateException().isThrownBy(() -> desk.imports().requireTurn(first));
        }
    }

    @Test
    void theSameFileSentByTwoAtOnceIsOneImport() throws Exception {
        try (Desk desk = new Desk("together")) {
            Thread other = Thread.startVirtualThread(() -> desk.read(Desk.SAMPLE));
            desk.read(Desk.SAMPLE);
            other.join();

            assertThat(desk.imports().latest(9))
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(file.lines()).isEqualTo(69));
            assertThat(desk.jdbc()
                            .sql("select count(*) from line")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(69);
        }
    }
}
