package dev.orm.sql.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The constants that stand in the text of a statement, which logs and endpoints must not show. Thread-safe. */
public final class Constants {

    /** A quoted name is matched too, so that what is quoted in it neither begins a constant nor ends one. */
    private static final Pattern CONSTANT = Pattern.compile(
            "(?<name>\"(?:[^\"]|\"\")*+\")"
                    + "|--[^\\n]*+|/\\*.*?(?:\\*/|$)"
                    + "|\\b[eE]'(?:[^'\\\\]|\\\\.|'')*+(?:'|$)"
                    + "|'(?:[^']|'')*+(?:'|$)"
                    + "|(?<![\\w$])\\$(\\w*)\\$.*?(?:\\$\\2\\$|$)"
                    + "|(?<![\\w$])\\d[\\w.]*",
            Pattern.DOTALL);

    private Constants() {}

    /** A text with three dots for each constant in it: quoted text, dollar-quoted text, number, and also for comments. */
    public static String hiddenIn(String sql) {
        return CONSTANT.matcher(sql)
                .replaceAll(found -> found.group(1) == null ? "..." : Matcher.quoteReplacement(found.group(1)));
    }
}
