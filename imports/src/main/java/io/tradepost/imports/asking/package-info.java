/** Other services, asked over HTTP for as long as it takes them to answer. */
@NullMarked
package io.tradepost.imports.asking;

import org.jspecify.annotations.NullMarked;
