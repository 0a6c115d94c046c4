/** {@code /api/imports} over HTTP: files in, progress and rejects out. */
@NullMarked
package io.tradepost.imports.rest;

import org.jspecify.annotations.NullMarked;
