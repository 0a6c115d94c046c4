package io.tradepost.imports.loading;

/**
 * Where things of one kind are made.
 *
 * @param member of the body, and of the answer where each item has its own
 * @param keyed whether a batch is made as a whole or not at all, and known by its key if it comes again
 * @param minimal whether the answer may leave out what was made
 * @param items in one batch at most; of keyed ones always as many, or an unfinished import would repeat itself under
 *     other keys
 */
record Endpoint(String context, String method, String path, String member, boolean keyed, boolean minimal, int items) {

    /** Of the file in one batch at most, unless one item has more. */
    static final int LINES = 1_000;

    /** What the services take is a mebibyte; this leaves room. */
    static final int BYTES = 900_000;
}
