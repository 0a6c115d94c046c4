package io.tradepost.query.search;

import org.jspecify.annotations.Nullable;

/**
 * Which part of an answer is wanted.
 *
 * @param cursor the end of the page before; null for the first
 * @param snapshot whether all pages show the index as it is on the first
 */
public record Paging(@Nullable Cursor cursor, PageSize size, boolean snapshot) {

    public static Paging of(Parameters parameters) {
        PageSize size = parameters.one("size", PageSize::of);
        return new Paging(
                parameters.one("cursor", Cursor::of),
                size == null ? PageSize.DEFAULT : size,
                parameters.flag("snapshot"));
    }
}
