/** The format online-retail: what its columns may hold and what its codes mean. Knows neither database nor web. */
@NullMarked
package io.tradepost.imports.rules;

import org.jspecify.annotations.NullMarked;
