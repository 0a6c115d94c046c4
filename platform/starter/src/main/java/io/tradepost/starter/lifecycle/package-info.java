/** What runs beside the requests, from the start of a service to its orderly end. */
@NullMarked
package io.tradepost.starter.lifecycle;

import org.jspecify.annotations.NullMarked;
