/**
 * What operators may do, over all services: see what could not be handled, try it again, drop it, or have its process take
 * back what was done. Asks the services by HTTP and the views' own dead letters.
 */
@NullMarked
package io.tradepost.query.operations;

import org.jspecify.annotations.NullMarked;
