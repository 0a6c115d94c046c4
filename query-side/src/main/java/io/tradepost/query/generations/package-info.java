/** The indices that a view has had and has: which one serves, which one is being built, and how one takes another's place. Knows Elasticsearch, no view and no event. */
@NullMarked
package io.tradepost.query.generations;

import org.jspecify.annotations.NullMarked;
