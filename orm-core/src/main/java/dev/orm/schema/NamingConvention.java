package dev.orm.schema;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes are named that were given no name: a template for each kind.
 *
 * <p>A template holds these tokens: <code>{table}</code>, <code>{schema}</code>, <code>{columns}</code> (joined by underscores),
 * <code>{column}</code> (the first), <code>{target}</code> and <code>{targetColumns}</code> (of a foreign key). A name that is too long
 * is cut and ends with a hash. Immutable and thread-safe.
 */
public final class NamingConvention {

    /** {@code fk_table_columns}, {@code uk_...}, {@code ck_...} and {@code ix_...}; the database names primary keys. */
    public static final NamingConvention STANDARD = new NamingConvention(Map.of(
            Kind.FOREIGN_KEY, "fk_{table}_{columns}",
            Kind.UNIQUE, "uk_{table}_{columns}",
            Kind.CHECK, "ck_{table}_{columns}",
            Kind.INDEX, "ix_{table}_{columns}"));

    /** No template for any kind: the database makes the names. */
    public static final NamingConvention NONE = new NamingConvention(Map.of());

    /** Short enough for every database we know, also after a tool has put something before it. */
    private static final int LONGEST = 60;

    private static final Pattern TOKEN = Pattern.compile("\\{(\\w*)}");

    private final Map<Kind, String> templates;

    private NamingConvention(Map<Kind, String> templates) {
        this.templates = Map.copyOf(templates);
    }

    /** What gets names by a template. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        INDEX
    }

    /**
     * The same convention with another template for a kind.
     *
     * @throws IllegalArgumentException when the template holds a token that there is not
     */
    public NamingConvention with(Kind kind, String template) {
        Map<Kind, String> all = new EnumMap<>(Kind.class);
        all.putAll(templates);
        all.put(kind, template);
        Matcher tokens = TOKEN.matcher(template);
        while (tokens.find()) {
            new Named(kind, "", null, List.of(), "", List.of()).token(tokens.group(1), template);
        }
        return new NamingConvention(all);
    }

    /** The name, or null where there is no template for the kind. */
    @Nullable
    String name(Named named) {
        String template = templates.get(named.kind());
        return template == null
                ? null
                : shortened(TOKEN.matcher(template)
                        .replaceAll(token -> Matcher.quoteReplacement(named.token(token.group(1), template))));
    }

    /**
     * A name that was made up, short enough for every database: one that is too long is cut, between characters, and kept different from
     * others by a hash. Double quotes or backticks around it stay.
     */
    public static String shortened(String name) {
        Identifier whole = Identifier.of(name);
        String text = whole.text();
        if (bytes(text) <= LONGEST) {
            return name;
        }
        String hash = '_' + Integer.toHexString(text.hashCode());
        int end = Math.min(text.length(), LONGEST);
        end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        while (bytes(text.substring(0, end)) + hash.length() > LONGEST) {
            end = text.offsetByCodePoints(end, -1);
        }
        return new Identifier(text.substring(0, end) + hash, whole.quoted()).toString();
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A constraint or index that lacks a name. */
    record Named(
            Kind kind,
            String table,
            @Nullable Identifier schema,
            List<String> columns,
            String target,
            List<String> targetColumns) {

        private String token(String token, String template) {
            return switch (token) {
                case "table" -> table;
                case "schema" -> schema == null ? "" : schema.text();
                case "columns" -> String.join("_", columns);
                case "column" -> columns.isEmpty() ? "" : columns.get(0);
                case "target" -> target.substring(target.lastIndexOf('.') + 1);
                case "targetColumns" -> String.join("_", targetColumns);
                default ->
                    throw new IllegalArgumentException("The template \"" + template + "\" for names of kind " + kind
                            + " holds {" + token + "}; the tokens are {table}, {schema}, {columns}, {column}, {target}"
                            + " and {targetColumns}");
            };
        }
    }
}
