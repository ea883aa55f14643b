package dev.orm.security;

import dev.orm.testing.DatabaseProduct;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A way in which a public method takes a name.
 *
 * @param control  a name that is taken, whose statements all others are compared with
 * @param takes    which names may be taken; all others have to be refused
 * @param isInert  whether nothing is sent: the name is only looked up
 * @param asksCatalog whether the database is asked first; then a part of the corpus has to do
 * @param use      what is done with the name
 */
record NameAttack(String control, Predicate<String> takes, boolean isInert, boolean asksCatalog, Use use) {

    NameAttack(String control, Predicate<String> takes, boolean isInert, Use use) {
        this(control, takes, isInert, false, use);
    }

    /** What is done with a name. */
    @FunctionalInterface
    interface Use {

        void with(NameStage stage, String name);
    }

    /** Any name serves, because it is quoted. */
    static NameAttack quoted(Use use) {
        return new NameAttack("a b", name -> true, false, use);
    }

    /** Any text serves, because it is a literal. */
    static NameAttack literal(Use use) {
        return quoted(use);
    }

    /** Only names serve that there are; all others are refused. */
    static NameAttack known(String control, Use use) {
        return known(Set.of(control), use);
    }

    /** Only names serve that there are; all others are refused. */
    static NameAttack known(Set<String> names, Use use) {
        return new NameAttack(new TreeSet<>(names).first(), names::contains, false, use);
    }

    /** Where the database takes a constraint by its name, any name serves; else it has to be one that the table knows. */
    static NameAttack constraint(String name, Use use) {
        return new NameAttack(name, any -> true, false, (stage, s) -> {
            use.with(stage, s);
            if (!stage.isOn(DatabaseProduct.POSTGRESQL) && !s.equals(name)) {
                throw new AssertionError(s + " is accepted");
            }
        });
    }

    /** Only names of a form serve; all others are refused. */
    static NameAttack formed(String control, Pattern form, Use use) {
        return new NameAttack(control, name -> form.matcher(name).matches(), false, use);
    }

    /** The same for a name that is looked up in the database, with a part of the corpus. */
    NameAttack inCatalog() {
        return new NameAttack(control, takes, isInert, true, use);
    }

    /** Any text may be asked for, which sends nothing with it. */
    static NameAttack inert(String control, Use use) {
        return new NameAttack(control, name -> true, true, use);
    }
}
