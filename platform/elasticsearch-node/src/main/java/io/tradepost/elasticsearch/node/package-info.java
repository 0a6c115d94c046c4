/** The main class of the Elasticsearch process: one node on 127.0.0.1 that ends with whoever started it. */
@NullMarked
package io.tradepost.elasticsearch.node;

import org.jspecify.annotations.NullMarked;
