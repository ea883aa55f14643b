package dev.orm.demo.web;

import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes amounts of money as people read them; templates use it as {@code @money}. */
@Component("money")
public class Money {

    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    /** With cents, such as {@code $1,234.50}. */
    public String exact(BigDecimal amount) {
        return sign(amount) + String.format(Locale.ROOT, "$%,.2f", amount.abs());
    }

    /** Without cents, such as {@code $1,235}. */
    public String rounded(BigDecimal amount) {
        return sign(amount) + String.format(Locale.ROOT, "$%,.0f", amount.abs());
    }

    /** In millions, such as {@code $1.23M}; below a hundredth of a million, without cents. */
    public String millions(BigDecimal amount) {
        BigDecimal absolute = amount.abs();
        if (absolute.signum() != 0 && absolute.compareTo(new BigDecimal(10_000)) < 0) {
            return rounded(amount);
        }
        return sign(amount) + String.format(Locale.ROOT, "$%,.2fM", absolute.divide(MILLION));
    }

    private static String sign(BigDecimal amount) {
        return amount.signum() < 0 ? "−" : "";
    }
}
