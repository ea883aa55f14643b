package dev.orm.schema.draft;

import java.util.Locale;
import java.util.Map;

/** Puts other schemas in the place of those an SQL text names; what stands in quotes as text, in comments or behind a point stays. */
final class SchemaTokens {

    private final String sql;
    private final Map<String, String> schemas;
    private final StringBuilder written = new StringBuilder();
    private int at;

    private SchemaTokens(String sql, Map<String, String> schemas) {
        this.sql = sql;
        this.schemas = schemas;
    }

    /**
     * Replaces schemas.
     *
     * @param schemas the new names by the old ones as the catalog holds them
     */
    static String replaced(String sql, Map<String, String> schemas) {
        return new SchemaTokens(sql, schemas).replaced();
    }

    private String replaced() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'') {
                copyTo(closing('\''));
            } else if (sql.startsWith("--", at)) {
                copyTo(end("\n"));
            } else if (sql.startsWith("/*", at)) {
                copyTo(end("*/"));
            } else if (c == '"') {
                name(closing('"'));
            } else if (Character.isJavaIdentifierStart(c) && c != '$') {
                name(word());
            } else {
                copyTo(at + 1);
            }
        }
        return written.toString();
    }

    private void name(int end) {
        String token = sql.substring(at, end);
        String name = token.startsWith("\"")
                ? token.substring(1, token.length() - 1).replace("\"\"", "\"")
                : token.toLowerCase(Locale.ROOT);
        String other = schemas.get(name);
        boolean qualifies = end < sql.length() && sql.charAt(end) == '.';
        boolean qualified = at > 0 && sql.charAt(at - 1) == '.';
        if (other != null && qualifies && !qualified) {
            written.append(other);
            at = end;
        } else {
            copyTo(end);
        }
    }

    private int word() {
        int end = at;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private int closing(char quote) {
        int end = at + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) != quote) {
                end++;
            } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return end;
    }

    private int end(String mark) {
        int found = sql.indexOf(mark, at + 2);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private void copyTo(int end) {
        written.append(sql, at, end);
        at = end;
    }
}
