package dev.orm.benchmarks.shop;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A movement of stock to be inserted; its id is known before. */
public record Movement(long id, int quantity, String reason, LocalDate movedOn, BigDecimal cost, String note) {}
