/** The reports for people: {@code /reports} and {@code /reports/{name}}, each with charts, tables and its CSV. */
@NullMarked
package io.tradepost.query.page.reports;

import org.jspecify.annotations.NullMarked;
