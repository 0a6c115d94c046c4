package io.tradepost.order.returning;

import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.life.OrderDecision.RequestReturn.ReturnLine;
import io.tradepost.order.life.OrderRefusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param refundPrice agreed for each unit; null means the price that was paid */
public record ReturnedLine(
        @NotNull @Min(1) Integer line,
        @NotNull @Min(1) @Max(1_000_000) Long quantity,
        @Nullable UnitPrice refundPrice) {

    /** @throws Refusal naming the first line whose price is negative */
    public static List<ReturnLine> toRequest(List<ReturnedLine> lines) {
        List<ReturnLine> asked = new ArrayList<>(lines.size());
        for (ReturnedLine line : lines) {
            UnitPrice price = line.refundPrice();
            if (price != null && price.tenThousandths() < 0) {
                throw new Refusal(
                        OrderRefusal.NEGATIVE_PRICE,
                        "a price is not negative",
                        "/lines/" + asked.size() + "/refundPrice");
            }
            asked.add(new ReturnLine(line.line(), line.quantity(), price));
        }
        return asked;
    }
}
