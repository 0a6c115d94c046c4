package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.LANTERN;
import static io.tradepost.order.life.OrderExamples.line;
import static io.tradepost.order.life.OrderExamples.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import org.junit.jupiter.api.Test;

class PartsTest {

    /** Three at 0.335: 1.005, half even 1.00. */
    private static final OrderLine THREE = line(1, LineKind.ITEM, LANTERN, "0.335", 3, "0.1");

    @Test
    void partsComeToTheLine() {
        assertThat(THREE.amount()).isEqualTo(pounds("1.00"));
        assertThat(Parts.next(THREE, 0, 1).amount()).isEqualTo(pounds("0.34"));
        assertThat(Parts.next(THREE, 1, 1).amount()).isEqualTo(pounds("0.33"));
        assertThat(Parts.next(THREE, 2, 1).amount()).isEqualTo(pounds("0.33"));
    }

    @Test
    void halvesGoToTheEvenPenny() {
        assertThat(line(1, LineKind.ITEM, LANTERN, "0.005", 1, "0").amount()).isEqualTo(pounds("0.00"));
        assertThat(line(1, LineKind.ITEM, LANTERN, "0.005", 3, "0").amount()).isEqualTo(pounds("0.02"));
        assertThat(line(1, LineKind.ITEM, LANTERN, "0.25", 1, "0.1").tax()).isEqualTo(pounds("0.02"));
        assertThat(line(1, LineKind.ITEM, LANTERN, "0.35", 1, "0.1").tax()).isEqualTo(pounds("0.04"));
        assertThat(line(1, LineKind.DISCOUNT, null, "-0.005", 3, "0").amount()).isEqualTo(pounds("-0.02"));
    }

    @Test
    void taxIsOnTheRoundedAmount() {
        assertThat(line(1, LineKind.ITEM, LANTERN, "0.014", 1, "1").tax()).isEqualTo(pounds("0.01"));
    }

    @Test
    void aShareOfAPartIsInProportion() {
        OrderLine ten = line(1, LineKind.ITEM, LANTERN, "1.00", 10, "0.2");
        assertThat(Parts.share(ten, 3).total()).isEqualTo(pounds("3.60"));
        assertThat(Parts.share(Parts.clipped(ten, pounds("6.00")), 5).total()).isEqualTo(pounds("3.00"));
    }

    @Test
    void whatIsClippedKeepsItsProportionOfTax() {
        OrderLine ten = line(1, LineKind.ITEM, LANTERN, "1.00", 10, "0.2");
        OrderLine clipped = Parts.clipped(ten, pounds("6.00"));
        assertThat(clipped.amount()).isEqualTo(pounds("5.00"));
        assertThat(clipped.tax()).isEqualTo(pounds("1.00"));
        assertThat(Parts.clipped(ten, pounds("12.00"))).isEqualTo(ten);
        assertThat(Parts.clipped(ten, pounds("0.00")).total()).isEqualTo(pounds("0.00"));
    }
}
