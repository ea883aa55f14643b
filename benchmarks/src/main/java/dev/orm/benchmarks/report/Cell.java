package dev.orm.benchmarks.report;

/**
 * What is measured together: one workload of one implementation on one database.
 *
 * @param workload the name of a workload, or of a benchmark of its own with its size behind a colon
 */
public record Cell(String database, String workload, String implementation) {}
