/**
 * What Elasticsearch's modules that are not on Maven Central would bring and Tradepost needs, under the same names and
 * with the same options: a few analysis components (module analysis-common) and the root endpoint (rest-root). An
 * index made here works on a stock Elasticsearch.
 */
@NullMarked
package io.tradepost.elasticsearch.plugin;

import org.jspecify.annotations.NullMarked;
