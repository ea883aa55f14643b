package dev.orm.mapping;

import java.util.Locale;

/** Names in lower case with underscores between the words. */
enum SnakeCaseNaming implements NamingStrategy {
    INSTANCE;

    @Override
    public String table(String entityName) {
        return snake(entityName);
    }

    @Override
    public String column(String attributeName) {
        return snake(attributeName);
    }

    @Override
    public String foreignKeyColumn(String relation, String referencedColumn) {
        return snake(relation) + "_" + unquoted(referencedColumn);
    }

    @Override
    public String joinTable(String ownerTable, String relation, String targetTable) {
        return unquoted(ownerTable) + "_" + snake(relation);
    }

    @Override
    public String sequence(String table) {
        return unquoted(table) + "_seq";
    }

    @Override
    public String explicit(String name) {
        return isQuoted(name) ? name : snake(name);
    }

    private static boolean isQuoted(String name) {
        char first = name.charAt(0);
        return name.length() > 1 && (first == '"' || first == '`') && name.charAt(name.length() - 1) == first;
    }

    private static String unquoted(String name) {
        return isQuoted(name) ? name.substring(1, name.length() - 1) : name;
    }

    private static String snake(String name) {
        StringBuilder words = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            if (startsWord(name, i)) {
                words.append('_');
            }
            words.append(name.charAt(i) == '.' ? '_' : name.charAt(i));
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(String name, int i) {
        return i > 0
                && i < name.length() - 1
                && Character.isUpperCase(name.charAt(i))
                && isLowerOrDigit(name.charAt(i - 1))
                && isLowerOrDigit(name.charAt(i + 1));
    }

    private static boolean isLowerOrDigit(char c) {
        return Character.isLowerCase(c) || Character.isDigit(c);
    }
}
