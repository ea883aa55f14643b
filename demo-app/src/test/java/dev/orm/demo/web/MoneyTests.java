package dev.orm.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MoneyTests {

    private final Money money = new Money();

    @Test
    void signStandsBeforeTheCurrency() {
        assertThat(money.exact(new BigDecimal("-1234.5"))).isEqualTo("−$1,234.50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | $0", "9999 | $9,999", "1230000 | $1.23M", "45600000 | $45.6M", "1234000000 | $1,234M"})
    void millionsHaveThreeDigits(BigDecimal amount, String text) {
        assertThat(money.millions(amount)).isEqualTo(text);
    }
}
