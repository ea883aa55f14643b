package dev.orm.demo.desk;

import dev.orm.demo.domain.OrderPriority;
import dev.orm.demo.domain.OrderStatus;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An order as lists show it. */
public record OrderRow(Long id, LocalDate placedOn, OrderStatus status, OrderPriority priority, BigDecimal total) {}
