package dev.orm.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.testing.Covers;
import dev.orm.testing.TextSurface;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** E1: each public method that takes text says what the text is; {@code text-surface.tsv} lists them all. */
final class TextSurfaceTests {

    /**
     * What a text can be: {@code bind} a value, which is bound, or a quoted literal where DDL takes no parameters; {@code name} a name
     * that is looked up or quoted; {@code text} a description that no statement holds; {@code unsafe} SQL; {@code spelled} what a dialect
     * or the renderer has spelled, in their own interfaces; {@code told} what a value tells that the library makes and never takes.
     */
    private static final Set<String> KINDS = Set.of("bind", "name", "text", "unsafe", "spelled", "told");

    private static final TextSurface SURFACE = TextSurface.ofModuleOf(Engine.class);
    private static final SortedMap<String, String> LISTED = listed();
    private static final Set<String> ATTACKED = attacked();

    @Test
    void eachMethodThatTakesTextIsClassified() {
        SortedSet<String> unknown = new TreeSet<>(SURFACE.signatures());
        unknown.removeAll(LISTED.keySet());
        assertThat(unknown).as("methods to be listed in text-surface.tsv").isEmpty();
    }

    @Test
    void eachClassifiedMethodExists() {
        SortedSet<String> gone = new TreeSet<>(LISTED.keySet());
        gone.removeAll(SURFACE.signatures());
        assertThat(gone).as("lines of text-surface.tsv to be removed").isEmpty();
    }

    @Test
    void eachMethodHasOneOfTheKinds() {
        assertThat(KINDS).containsAll(LISTED.values());
    }

    @Test
    @Covers("Q28.3")
    void namesOfMethodsThatTakeSqlSaySo() {
        assertThat(of("unsafe"))
                .allMatch(
                        method -> method.matches("(?i).*(unsafe|sql\\(|ddl|definition|execute|template|operation).*"));
    }

    @Test
    void onlyInterfacesOfDialectsTakeWhatHasBeenSpelled() {
        assertThat(of("spelled"))
                .allMatch(method ->
                        method.matches("(dialect|schema\\.catalog|schema\\.draft|schema\\.diff|sql\\.render|type)\\..*"
                                + "|schema\\.DdlSpelling\\..*|sql\\.Template.*"));
    }

    @Test
    void valuesThatOnlyTellAreNeverTaken() {
        assertThat(of("told")).allMatch(constructor -> {
            String type = constructor.substring(0, constructor.indexOf('(')).replaceAll(".*[.$]", "");
            return SURFACE.takersOf(type).isEmpty();
        });
    }

    @Test
    void eachMethodThatTakesNameOrValueIsAttacked() {
        SortedSet<String> open = new TreeSet<>(of("bind"));
        open.addAll(of("name"));
        open.removeAll(ATTACKED);
        assertThat(open).as("methods that need an attack").isEmpty();
    }

    @Test
    void eachAttackIsOnMethodWithNameOrValue() {
        assertThat(ATTACKED)
                .filteredOn(method -> !method.startsWith("("))
                .allMatch(method -> Set.of("bind", "name").contains(LISTED.getOrDefault(method, "nothing")));
    }

    private static Set<String> attacked() {
        Set<String> attacked = new TreeSet<>(ValueAttacks.all().keySet());
        attacked.addAll(NameAttacks.all().keySet());
        return attacked;
    }

    private static List<String> of(String kind) {
        return LISTED.keySet().stream()
                .filter(method -> kind.equals(LISTED.get(method)))
                .toList();
    }

    private static SortedMap<String, String> listed() {
        SortedMap<String, String> listed = new TreeMap<>();
        Corpus.lines("text-surface.tsv").forEach(line -> listed.put(line.split("\t")[1], line.split("\t")[0]));
        return listed;
    }
}
