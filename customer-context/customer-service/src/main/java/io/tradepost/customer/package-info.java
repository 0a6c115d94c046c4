/**
 * Registered customers: who they are, where they live, how they may be contacted and whether they may order. The only place
 * where their personal data is kept, and it is kept sealed: names and addresses enter by a request, leave by a response, and
 * are plain text nowhere between.
 */
@NullMarked
package io.tradepost.customer;

import org.jspecify.annotations.NullMarked;
