package io.tradepost.order.pricing;

/**
 * Where in a request a line stands, as JSON pointers for refusals.
 *
 * @param price the member that its price comes from
 */
public record Place(String line, String price) {

    /** Its price was agreed. */
    public static Place agreed(int index) {
        return new Place("/lines/" + index, "/lines/" + index + "/unitPrice");
    }

    /** Its price is the catalogue's. */
    public static Place listed(int index) {
        return new Place("/lines/" + index, "/lines/" + index + "/sku");
    }
}
