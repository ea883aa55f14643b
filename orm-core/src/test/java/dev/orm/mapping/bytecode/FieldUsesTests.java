package dev.orm.mapping.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldUsesTests {

    static class Base {
        String inherited = "";
    }

    static class Subject extends Base {
        String name = "";
        long count;
        int[] numbers = {1};

        @Nullable
        Subject parent;

        String ignored = "";
    }

    private static final Map<Class<?>, Set<String>> FIELDS =
            Map.of(Subject.class, Set.of("name", "count", "numbers", "parent", "inherited"));

    private static List<String> in(Class<?> type) {
        return new FieldUses(FIELDS)
                .in(type).stream()
                        .map(use -> use.method().substring(use.method().indexOf('.') + 1)
                                + (use.written() ? " writes " : " reads ")
                                + use.field())
                        .toList();
    }

    static class Loner {
        String name = "";
        long count;

        @Nullable
        Loner next;

        Loner() {
            this.name = Objects.requireNonNullElse(System.getProperty("none"), "x");
        }

        void own(boolean up, String a, String b) {
            name = up ? a : b;
            count += up ? 2L : name.length();
            count++;
            for (int i = 0; i < 3; i++) {
                this.count = count * i;
            }
            try {
                name = name.trim();
            } catch (IllegalStateException e) {
                name = "";
            } finally {
                count = -1;
            }
            Supplier<String> later = () -> name + count;
            name = later.get();
            switch (name) {
                case "a" -> count = 1;
                default -> count = 2;
            }
        }

        static Loner made(String name) {
            Loner made = new Loner();
            made.name = name;
            made.count = 2;
            return made;
        }

        Loner self() {
            Loner self = this;
            self.name = "me";
            return self;
        }
    }

    @Test
    void anObjectUsesItsOwnFieldsAndThoseOfObjectsItMakes() {
        FieldUses uses = new FieldUses(Map.of(Loner.class, Set.of("name", "count", "next")));

        assertThat(uses.in(Loner.class)).isEmpty();
    }

    static class Others extends Subject {
        boolean equal(Object other) {
            return other instanceof Subject that && that.name.equals(name);
        }

        void write(Subject other, double weight) {
            other.count = (long) (weight * 2) + count;
        }

        int chosen(boolean mine, Subject other) {
            return (mine ? this : other).numbers[0];
        }

        String ofCall(List<Subject> all) {
            return all.get(0).inherited;
        }

        List<String> inLambda(List<Subject> all) {
            List<String> names = new ArrayList<>();
            all.forEach(subject -> names.add(subject.name));
            return names;
        }

        @Nullable
        Subject deep() {
            return parent == null ? null : parent.parent;
        }

        void increment(Subject other) {
            other.count++;
        }

        String allowed(Subject other) {
            return other.ignored;
        }

        static void inStatic(Subject other) {
            other.name = "x";
        }
    }

    @Test
    void fieldsOfOtherObjectsAreFoundWhereverTheyComeFrom() {
        assertThat(in(Others.class))
                .containsExactlyInAnyOrder(
                        "equal reads name",
                        "write writes count",
                        "chosen reads numbers",
                        "ofCall reads inherited",
                        "inLambda reads name",
                        "deep reads parent",
                        "increment reads count",
                        "increment writes count",
                        "inStatic writes name");
    }

    @Test
    void thePlaceIsNamedByFileAndLine() {
        assertThat(new FieldUses(FIELDS).in(Others.class))
                .allSatisfy(use -> assertThat(use.place()).matches("FieldUsesTests.java:\\d+"))
                .allSatisfy(use -> assertThat(use.owner()).isEqualTo("Subject"));
    }

    /** Whatever instructions there are: an operand too many or too few would be noticed. */
    @Test
    void theCodeOfALibraryCanBeFollowed() throws IOException, ClassNotFoundException {
        FieldUses uses = new FieldUses(FIELDS);
        Path library = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base", "java", "util");
        List<String> names;
        try (Stream<Path> files = Files.walk(library)) {
            names = files.map(file -> file.subpath(2, file.getNameCount()).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
        assertThat(names).hasSizeGreaterThan(1_000);
        for (String name : names) {
            assertThat(uses.in(Class.forName(name, false, null)))
                    .as(name)
                    .filteredOn(use -> !use.field().equals(FieldUse.CLASS))
                    .isEmpty();
        }
    }
}
