package dev.orm.spring.observation;

import dev.orm.sql.render.Constants;
import java.util.regex.Pattern;

/** Texts of statements as they are shown. */
public final class StatementText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final int LONGEST = 2_000;

    private StatementText() {}

    /**
     * A statement on one line and without the constants in it, which SQL that an application puts together by itself may have. Values that are bound are
     * not in the text.
     */
    public static String withoutLiterals(String sql) {
        return onOneLine(Constants.hiddenIn(sql));
    }

    static String onOneLine(String text) {
        String line = SPACE.matcher(text).replaceAll(" ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
