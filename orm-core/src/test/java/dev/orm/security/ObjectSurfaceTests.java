package dev.orm.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.testing.TextSurface;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** E1: text may also come where a method takes a value of any class; {@code object-surface.tsv} lists these methods. */
final class ObjectSurfaceTests {

    /** The packages whose types an application makes statements and sessions of. */
    private static final String OFFERED = "(sql|metamodel|schema|criteria|engine|session|event)\\.[A-Z].*";

    /**
     * What a value can be: {@code bind} is bound; {@code literal} becomes a quoted literal, for DDL and constants of the program;
     * {@code object} an entity, whose values are bound; {@code result} was read, and becomes a part of a result; {@code kept} stands in no
     * statement; {@code other} is a number or a time; {@code spelled} comes through an interface of dialects and the renderer.
     */
    private static final Set<String> KINDS = Set.of("bind", "literal", "object", "result", "kept", "other", "spelled");

    private static final SortedMap<String, String> LISTED = listed();

    @Test
    void eachMethodThatTakesAnyValueIsClassified() {
        SortedSet<String> unknown = offered();
        unknown.removeAll(LISTED.keySet());
        assertThat(unknown).as("methods to be listed in object-surface.tsv").isEmpty();
    }

    @Test
    void eachClassifiedMethodExists() {
        SortedSet<String> gone = new TreeSet<>(LISTED.keySet());
        gone.removeAll(offered());
        assertThat(gone).as("lines of object-surface.tsv to be removed").isEmpty();
    }

    @Test
    void eachMethodHasOneOfTheKinds() {
        assertThat(KINDS).containsAll(LISTED.values());
    }

    @Test
    void eachMethodThatBindsIsAttacked() {
        SortedSet<String> open = new TreeSet<>(LISTED.keySet());
        open.removeIf(method -> !"bind".equals(LISTED.get(method)));
        open.removeAll(ObjectAttacks.all().keySet());
        assertThat(open).as("methods that need an attack").isEmpty();
    }

    @Test
    void eachAttackIsOnMethodThatBinds() {
        assertThat(ObjectAttacks.all().keySet())
                .filteredOn(method -> !method.startsWith("("))
                .allMatch(method -> "bind".equals(LISTED.get(method)));
    }

    private static SortedSet<String> offered() {
        SortedSet<String> offered = TextSurface.ofModuleOf(Engine.class).signaturesOfValues();
        offered.removeIf(method -> !method.matches(OFFERED) || method.endsWith(".equals(Object)"));
        return offered;
    }

    private static SortedMap<String, String> listed() {
        SortedMap<String, String> listed = new TreeMap<>();
        Corpus.lines("object-surface.tsv").forEach(line -> listed.put(line.split("\t")[1], line.split("\t")[0]));
        return listed;
    }
}
