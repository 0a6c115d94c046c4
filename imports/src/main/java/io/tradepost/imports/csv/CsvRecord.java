package io.tradepost.imports.csv;

import java.util.List;

/**
 * @param line the number in the file of its first line, from 1
 * @param raw as it stands in the file, without the line end
 * @param fields empty for an empty line
 */
public record CsvRecord(int line, String raw, List<String> fields) {}
