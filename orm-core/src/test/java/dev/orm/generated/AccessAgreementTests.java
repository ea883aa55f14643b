package dev.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.mapping.EntityAccess;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to an entity through generated access has the effect it has through reflection. */
final class AccessAgreementTests {

    private static final String CASES = "dev.orm.generated.AccessCases#all";
    private static final int ROUNDS = 300;

    @ParameterizedTest
    @MethodSource(CASES)
    void accessIsGeneratedWhereItIsNotSwitchedOff(AccessCase<?> sample) {
        assertThat(sample.generated().access().getClass().getSimpleName()).endsWith("_Access");
        assertThat(sample.reflective().access().getClass().getSimpleName()).isEqualTo("ReflectiveAccess");
    }

    @ParameterizedTest
    @MethodSource(CASES)
    void slotsAreTheSameAttributes(AccessCase<?> sample) {
        assertThat(sample.generated().access().paths())
                .containsExactlyInAnyOrderElementsOf(
                        sample.reflective().access().paths());
    }

    @ParameterizedTest
    @MethodSource(CASES)
    <E> void attributesHoldWhatWasSet(AccessCase<E> sample) {
        for (EntityAccess<E> access : sample.accesses()) {
            E entity = access.newInstance();
            for (String path : access.paths()) {
                Object value = sample.values(path).get(1);
                AccessCase.set(access, entity, path, value);
                assertThat(AccessCase.get(access, entity, path))
                        .as("%s by %s", path, access)
                        .isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(CASES)
    <E> void anyAssignmentsHaveTheSameEffect(AccessCase<E> sample) {
        Twins<E> twins = new Twins<>(sample);
        Random random = new Random(4);
        for (int i = 0; i < ROUNDS; i++) {
            twins.assign(random);
            assertThat(twins.left.values()).isEqualTo(twins.right.values());
        }
    }

    @ParameterizedTest
    @MethodSource(CASES)
    <E> void assignmentsAtOnceHaveTheSameEffect(AccessCase<E> sample) {
        Twins<E> twins = new Twins<>(sample);
        Random random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            twins.assignSome(random);
            assertThat(twins.left.values()).isEqualTo(twins.right.values());
        }
    }

    @ParameterizedTest
    @MethodSource(CASES)
    <E> void sameChangesAreFoundAfterAnyAssignments(AccessCase<E> sample) {
        Twins<E> twins = new Twins<>(sample);
        Random random = new Random(5);
        for (int i = 0; i < ROUNDS; i++) {
            Object leftBefore = twins.left.snapshot();
            Object rightBefore = twins.right.snapshot();
            for (int j = random.nextInt(4); j > 0; j--) {
                twins.assign(random);
            }
            assertThat(twins.left.changes(leftBefore)).isEqualTo(twins.right.changes(rightBefore));
            assertThat(twins.left.valuesOf(leftBefore)).isEqualTo(twins.right.valuesOf(rightBefore));
        }
    }

    @ParameterizedTest
    @MethodSource(CASES)
    <E> void restoredEntitiesAreTheSame(AccessCase<E> sample) {
        Twins<E> twins = new Twins<>(sample);
        Random random = new Random(6);
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, @Nullable Object> before = twins.left.stored();
            Object leftBefore = twins.left.snapshot();
            Object rightBefore = twins.right.snapshot();
            twins.assign(random);
            twins.left.restore(leftBefore);
            twins.right.restore(rightBefore);
            assertThat(twins.left.stored()).isEqualTo(before).isEqualTo(twins.right.stored());
            twins.assign(random);
        }
    }

    /** Two entities to which the same happens, each by an access of its own. */
    private static final class Twins<E> {

        private final AccessCase<E> sample;
        final Twin<E> left;
        final Twin<E> right;

        Twins(AccessCase<E> sample) {
            this.sample = sample;
            this.left = new Twin<>(sample.accesses().get(0));
            this.right = new Twin<>(sample.accesses().get(1));
        }

        void assign(Random random) {
            List<String> paths = left.access.paths();
            String path = paths.get(random.nextInt(paths.size()));
            Object value = anyValue(path, random);
            AccessCase.set(left.access, left.entity, path, value);
            AccessCase.set(right.access, right.entity, path, value);
        }

        void assignSome(Random random) {
            Map<String, @Nullable Object> values = new TreeMap<>();
            left.access.paths().stream()
                    .filter(path -> random.nextBoolean())
                    .forEach(path -> values.put(path, anyValue(path, random)));
            left.setAll(values);
            right.setAll(values);
        }

        private @Nullable Object anyValue(String path, Random random) {
            List<Object> values = sample.values(path);
            int choice = random.nextInt(values.size() + 1);
            return choice == values.size() ? null : values.get(choice);
        }
    }

    /** An entity and what reads and writes it. */
    private static final class Twin<E> {

        final EntityAccess<E> access;
        final E entity;
        private final Set<String> collections = Set.of("reports", "linked");

        Twin(EntityAccess<E> access) {
            this.access = access;
            this.entity = access.newInstance();
        }

        void setAll(Map<String, @Nullable Object> byPath) {
            BitSet slots = new BitSet();
            @Nullable Object[] values = new @Nullable Object[access.paths().size()];
            byPath.forEach((path, value) -> {
                slots.set(access.paths().indexOf(path));
                values[access.paths().indexOf(path)] = value;
            });
            access.setAll(entity, slots, values);
        }

        Object snapshot() {
            return access.snapshot(entity);
        }

        void restore(Object snapshot) {
            access.restore(entity, snapshot);
        }

        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = new TreeMap<>();
            access.paths().forEach(path -> values.put(path, comparable(AccessCase.get(access, entity, path))));
            return values;
        }

        Map<String, @Nullable Object> stored() {
            Map<String, @Nullable Object> values = values();
            values.keySet().removeAll(collections);
            return values;
        }

        Map<String, @Nullable Object> valuesOf(Object snapshot) {
            Map<String, @Nullable Object> values = new TreeMap<>();
            for (int slot = 0; slot < access.paths().size(); slot++) {
                String path = access.paths().get(slot);
                if (!collections.contains(path)) {
                    values.put(path, comparable(access.snapshotValue(snapshot, slot)));
                }
            }
            return values;
        }

        Set<String> changes(Object before) {
            BitSet changes = access.changes(entity, before);
            Set<String> paths = new TreeSet<>();
            if (changes != null) {
                changes.stream().forEach(slot -> paths.add(access.paths().get(slot)));
            }
            return paths;
        }

        private static @Nullable Object comparable(@Nullable Object value) {
            return value instanceof byte[] bytes ? List.of(bytes.length, Arrays.hashCode(bytes)) : value;
        }
    }
}
