package dev.orm.benchmarks.report;

/**
 * One iteration of one fork. All numbers but the first are for one operation.
 *
 * @param round the number of the run through all implementations it belongs to; ratios are taken inside a round
 * @param operations operations a second
 * @param cpuNanos processor time of the calling thread
 * @param bytes bytes that all threads allocated, as JMH's gc profiler says, without those of preparations between operations
 */
public record Measurement(int round, Cell cell, double operations, double cpuNanos, double bytes) {}
