/** An import and how far it has come, as its table knows it. */
@NullMarked
package io.tradepost.imports.life;

import org.jspecify.annotations.NullMarked;
