/** What searches share: free text, the place to go on from, and what happens when Elasticsearch is away. */
@NullMarked
package io.tradepost.query.search;

import org.jspecify.annotations.NullMarked;
