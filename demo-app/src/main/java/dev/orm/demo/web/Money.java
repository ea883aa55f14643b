package dev.orm.demo.web;

import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes amounts of money as people read them; templates use it as {@code @money}. */
@Component("money")
public class Money {

    /** With cents, such as {@code $1,234.50}. */
    public String exact(BigDecimal amount) {
        return sign(amount) + String.format(Locale.ROOT, "$%,.2f", amount.abs());
    }

    /** Without cents, such as {@code $1,235}. */
    public String rounded(BigDecimal amount) {
        return sign(amount) + String.format(Locale.ROOT, "$%,.0f", amount.abs());
    }

    /** In millions with three digits, such as {@code $1.23M}; below a hundredth of a million, without cents. */
    public String millions(BigDecimal amount) {
        double millions = amount.abs().doubleValue() / 1_000_000;
        if (millions < 0.01) {
            return rounded(amount);
        }
        String format = millions >= 100 ? "$%,.0fM" : millions >= 10 ? "$%.1fM" : "$%.2fM";
        return sign(amount) + String.format(Locale.ROOT, format, millions);
    }

    private static String sign(BigDecimal amount) {
        return amount.signum() < 0 ? "−" : "";
    }
}
