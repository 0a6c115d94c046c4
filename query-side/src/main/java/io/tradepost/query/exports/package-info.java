/** What a data warehouse loads: facts and dimensions as lines of JSON, day by day, and which of them changed. */
@NullMarked
package io.tradepost.query.exports;

import org.jspecify.annotations.NullMarked;
