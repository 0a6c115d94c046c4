package io.tradepost.query.reports;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What became of customers who began together.
 *
 * @param cohort first day of the period of their first purchase ever
 * @param customers how many they were
 * @param offset periods since then; 0 is the cohort's own
 * @param active how many of them bought in that period
 * @param share active over customers, four decimals
 */
public record RetentionRow(LocalDate cohort, long customers, long offset, long active, BigDecimal share) {}
