package gujeong.gateway.figure;

import java.time.Instant;
import java.time.LocalDate;

import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.measure.Period;

/**
 * A question for the target of exactly one period.
 *
 * @param asOf plans decided later do not count
 * @param knownAt plans recorded later do not count; null for everything known now
 */
public record PlanQuery(String key, Dimensions dimensions, Period period, LocalDate asOf, Instant knownAt) {}
