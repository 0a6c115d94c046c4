/** The plain search page at {@code /}: works without scripts and without the network beyond this host. */
@NullMarked
package io.tradepost.query.page;

import org.jspecify.annotations.NullMarked;
