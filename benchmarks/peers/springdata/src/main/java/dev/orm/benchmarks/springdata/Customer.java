package dev.orm.benchmarks.springdata;

import dev.orm.benchmarks.shop.CustomerValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A customer of the shop. */
@Table("customer")
record Customer(
        @Id @Nullable Long id, String name, String email, String city, BigDecimal balance, LocalDate since, int rating)
        implements CustomerValues {

    Customer withRating(int other) {
        return new Customer(id, name, email, city, balance, since, other);
    }
}
