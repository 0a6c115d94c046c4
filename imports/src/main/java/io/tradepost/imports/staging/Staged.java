package io.tradepost.imports.staging;

import io.tradepost.imports.life.Import;

/** @param before whether the same file had come before */
public record Staged(Import file, boolean before) {}
