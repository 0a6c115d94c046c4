/** The connection to Elasticsearch and the indices that views live in. */
@NullMarked
package io.tradepost.query.elastic;

import org.jspecify.annotations.NullMarked;
