package dev.orm.demo.desk;

import static dev.orm.demo.domain.Customer_.CUSTOMER;

import dev.orm.demo.domain.MarketSegment;
import dev.orm.sql.Condition;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which customers to show; what is null does not restrict.
 *
 * @param name a part of the name
 * @param nation the number of the nation
 * @param segment the line of business
 * @param minBalance the lowest account balance
 * @param maxBalance the highest account balance
 */
public record CustomerFilter(
        @Size(max = 25) @Nullable String name,
        @Nullable Integer nation,
        @Nullable MarketSegment segment,
        @Digits(integer = 13, fraction = 2) @Nullable BigDecimal minBalance,
        @Digits(integer = 13, fraction = 2) @Nullable BigDecimal maxBalance) {

    /** All customers. */
    public static final CustomerFilter NONE = new CustomerFilter(null, null, null, null, null);

    public CustomerFilter {
        name = name == null || name.isBlank() ? null : name.strip();
    }

    /** Whether the balances make a range. */
    @AssertTrue(message = "must not be above the highest balance")
    public boolean isMinBalanceBelowMax() {
        return minBalance == null || maxBalance == null || minBalance.compareTo(maxBalance) <= 0;
    }

    Condition condition() {
        return CUSTOMER.name
                .containsIgnoreCaseIfPresent(name)
                .and(CUSTOMER.nation().id.eqIfPresent(nation))
                .and(CUSTOMER.segment.eqIfPresent(segment))
                .and(CUSTOMER.accountBalance.geIfPresent(minBalance))
                .and(CUSTOMER.accountBalance.leIfPresent(maxBalance));
    }
}
