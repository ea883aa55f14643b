package dev.orm.benchmarks.shop;

import java.time.LocalDate;
import java.util.List;

/** An order to be inserted, with its lines. */
public record NewOrder(long customer, String reference, String status, LocalDate placedOn, List<NewLine> lines) {}
