package dev.orm.sql;

/** The operations on texts that databases spell differently. */
final class TextOperations {

    private static final String H2 = "H2";
    private static final String POSTGRES = "PostgreSQL";
    private static final String SQLITE = "SQLite";

    /**
     * SQLite's LIKE takes no notice of case, so its pattern is turned into one of GLOB, which does. What is escaped is called !a, !b and !c
     * meanwhile: an escape character stands before nothing else.
     */
    private static final String GLOB =
            "replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace({1},"
                    + " '!!', '!a'), '!%', '!b'), '!_', '!c'), '[', '[[]'), '*', '[*]'), '?', '[?]'),"
                    + " '%', '*'), '_', '?'), '!b', '%'), '!c', '_'), '!a', '!')";

    private static final String NO_PATTERNS =
            "use like(...), contains(...) or startsWith(...), or compare the texts in the program";

    static final Operation LIKE =
            Operation.unsafe("like", "{0} like {1} escape '!'").on(SQLITE, "{0} glob " + GLOB);
    static final Operation NOT_LIKE =
            Operation.unsafe("not like", "{0} not like {1} escape '!'").on(SQLITE, "{0} not glob " + GLOB);
    static final Operation CONTAINS =
            Operation.unsafe("contains", "position({1} in {0}) > 0").on(SQLITE, "instr({0}, {1}) > 0");
    static final Operation STARTS_WITH = Operation.unsafe("startsWith", "left({0}, length({1})) = {1}")
            .on(SQLITE, "substr({0}, 1, length({1})) = {1}");
    static final Operation ENDS_WITH = Operation.unsafe("endsWith", "right({0}, length({1})) = {1}")
            .on(SQLITE, "substr({0}, length({0}) - length({1}) + 1) = {1}");

    static final Operation MATCHES = Operation.named("matches")
            .on(POSTGRES, "{0} ~ {1}")
            .on(H2, "regexp_like({0}, {1})")
            .notOn(SQLITE, NO_PATTERNS);
    static final Operation MATCHES_IGNORE_CASE = Operation.named("matchesIgnoreCase")
            .on(POSTGRES, "{0} ~* {1}")
            .on(H2, "regexp_like({0}, {1}, 'i')")
            .notOn(SQLITE, NO_PATTERNS);
    static final Operation REGEXP_REPLACE = Operation.named("regexpReplace")
            .on(POSTGRES, "regexp_replace({0}, {1}, {2}, 'g')")
            .on(H2, "regexp_replace({0}, {1}, {2})")
            .notOn(SQLITE, "use replace(...), or replace in the program");
    static final Operation SIMILAR_TO = Operation.named("similarTo")
            .on(POSTGRES, "{0} similar to {1} escape '!'")
            .notOn(H2, "use matches(...) with a regular expression")
            .notOn(SQLITE, NO_PATTERNS);
    static final Operation FULL_TEXT = Operation.named("fullTextMatch")
            .on(POSTGRES, "to_tsvector({0}) @@ plainto_tsquery({1})")
            .notOn(H2, "use containsIgnoreCase(...), or H2's full-text functions through unsafe(...)")
            .notOn(SQLITE, "use containsIgnoreCase(...), or a virtual table of FTS5 through unsafe(...)");

    static final Operation LOWER = Operation.unsafe("lower", "lower({0})");
    static final Operation UPPER = Operation.unsafe("upper", "upper({0})");
    static final Operation LENGTH = Operation.unsafe("length", "length({0})");
    static final Operation POSITION =
            Operation.unsafe("position", "position({1} in {0})").on(SQLITE, "instr({0}, {1})");
    static final Operation SUBSTRING = Operation.unsafe("substring", "substring({*})");
    static final Operation LEFT = Operation.unsafe("left", "left({0}, {1})").on(SQLITE, "substr({0}, 1, {1})");
    static final Operation RIGHT =
            Operation.unsafe("right", "right({0}, {1})").on(SQLITE, "substr({0}, max(1, length({0}) - {1} + 1))");
    static final Operation REPLACE = Operation.unsafe("replace", "replace({0}, {1}, {2})");
    static final Operation REPEAT =
            Operation.unsafe("repeat", "repeat({0}, {1})").on(SQLITE, "replace(hex(zeroblob({1})), '00', {0})");
    static final Operation REVERSE = Operation.unsafe("reverse", "reverse({0})")
            .notOn(H2, "H2 has no such function; declare one by create alias and call it by func(...)");
    static final Operation LPAD = Operation.unsafe("lpad", "lpad({0}, {1}, {2})")
            .on(
                    SQLITE,
                    "(case when length({0}) >= {1} then substr({0}, 1, {1}) else"
                            + " substr(replace(hex(zeroblob({1})), '00', {2}), 1, {1} - length({0})) || {0} end)");
    static final Operation RPAD = Operation.unsafe("rpad", "rpad({0}, {1}, {2})")
            .on(SQLITE, "substr({0} || replace(hex(zeroblob({1})), '00', {2}), 1, {1})");
    static final Operation TRIM = Operation.unsafe("trim", "trim({0})");
    static final Operation TRIM_CHARACTERS =
            Operation.unsafe("trim", "btrim({0}, {1})").on(SQLITE, "trim({0}, {1})");
    static final Operation LTRIM = Operation.unsafe("ltrim", "ltrim({*})");
    static final Operation RTRIM = Operation.unsafe("rtrim", "rtrim({*})");
    static final Operation CONCAT_WS = Operation.unsafe("concat_ws", "concat_ws({*})");

    private TextOperations() {}
}
