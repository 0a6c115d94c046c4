/** Which order a returned unit came from. */
@NullMarked
package io.tradepost.imports.matching;

import org.jspecify.annotations.NullMarked;
