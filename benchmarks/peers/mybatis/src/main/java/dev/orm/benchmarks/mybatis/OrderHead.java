package dev.orm.benchmarks.mybatis;

import dev.orm.benchmarks.shop.CustomerRow;
import java.time.LocalDate;

/** An order with its customer, as one row has them. */
public record OrderHead(Long id, String reference, String status, LocalDate placedOn, CustomerRow customer) {}
