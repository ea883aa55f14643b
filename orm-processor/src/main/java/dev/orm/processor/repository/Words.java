package dev.orm.processor.repository;

/** Names written in camel case. */
final class Words {

    private Words() {}

    /** As the JavaBeans rules have it: a name that starts with two capitals keeps them. */
    static String decapitalized(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return name.isEmpty() || acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
