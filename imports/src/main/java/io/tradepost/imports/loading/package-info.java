/** The import at work: phase by phase, what was found in a file is asked of the services that make it so. */
@NullMarked
package io.tradepost.imports.loading;

import org.jspecify.annotations.NullMarked;
