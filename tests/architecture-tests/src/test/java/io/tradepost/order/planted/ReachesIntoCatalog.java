package io.tradepost.order.planted;

import io.tradepost.catalog.CatalogService;

public record ReachesIntoCatalog(CatalogService inside) {}
