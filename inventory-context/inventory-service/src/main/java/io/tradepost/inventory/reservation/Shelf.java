package io.tradepost.inventory.reservation;

import io.tradepost.kernel.Warehouse;

/** So many units of a SKU are free in a warehouse. */
record Shelf(Warehouse warehouse, long available) {}
