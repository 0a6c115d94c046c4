package io.tradepost.imports.loading;

/**
 * One thing to be made.
 *
 * @param position within its phase, from 1
 * @param id as the service knows it
 * @param lines of the file that are done with it
 * @param json as a member of a batch
 */
@SuppressWarnings("ArrayRecordComponent")
record Item(int position, String id, int lines, byte[] json) {}
