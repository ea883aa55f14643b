package dev.orm.flush;

import dev.orm.engine.EngineConnection;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Id;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Sequence;
import dev.orm.state.InstanceState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Gives new objects their identifiers before their rows are inserted, as far as they can be known: in one round trip for all of a class. */
final class KeyAssigner {

    private final EngineConnection connection;

    KeyAssigner(EngineConnection connection) {
        this.connection = connection;
    }

    /**
     * Assigns identifiers that come from sequences or are made here.
     *
     * @param always whether identity columns are read ahead for a single row, too, which costs a round trip that the insert would save
     * @return whether all have one now; else the database numbers the rows as it inserts them
     */
    boolean assign(EntityMapping<?> mapping, List<InstanceState> states, boolean always) {
        List<InstanceState> without = states.stream()
                .filter(state -> mapping.id().get(state.entity()) == null)
                .toList();
        if (without.isEmpty()) {
            return true;
        }
        return switch (mapping.id().strategy()) {
            case ASSIGNED -> true;
            case UUID -> assignUuids(mapping.id(), without);
            case SEQUENCE ->
                assign(mapping.id(), without, connection.reserveIds(sequence(mapping.id()), without.size()));
            case IDENTITY ->
                (always || without.size() > 1)
                        && assign(mapping.id(), without, connection.reserveIdentities(mapping.table(), without.size()));
        };
    }

    /** Gives a new object what its row needs beside the identifier: the parts of it that come from relations, and the first version. */
    static void prepare(InstanceState state) {
        derive(state);
        BasicAttribute version = state.mapping().version();
        if (version != null) {
            state.value(version.slot(), Versions.first(version, state.value(version.slot())));
        }
    }

    /** Whether the objects that an identifier comes from have theirs, and are not new themselves. */
    static boolean isDerivable(InstanceState state) {
        for (ToOne relation : state.mapping().id().derivedFrom()) {
            Object target = state.value(relation.slot());
            if (target != null && relation.target().id().get(target) == null) {
                return false;
            }
        }
        return true;
    }

    /** Copies the parts of an identifier that come from relations; those have their identifiers by now. */
    static void derive(InstanceState state) {
        for (ToOne relation : state.mapping().id().derivedFrom()) {
            Object target = state.value(relation.slot());
            List<BasicAttribute> parts = relation.mapsId();
            for (int i = 0; i < parts.size() && target != null; i++) {
                if (parts.get(i).slot() != BasicAttribute.NO_SLOT) {
                    state.value(parts.get(i).slot(), EntityRows.foreignKeyPart(relation, target, i));
                }
            }
        }
    }

    /** The identifier of a row that is about to be, or was just inserted. */
    static Object requiredId(InstanceState state) {
        Object id = state.mapping().id().get(state.entity());
        if (id == null) {
            throw new InvalidDataAccessApiUsageException(
                    "A new " + state.mapping().name() + " has no identifier: set "
                            + state.mapping().id().attributes().stream()
                                    .map(BasicAttribute::describe)
                                    .collect(Collectors.joining(" and "))
                            + " before the flush, or let it be generated with @GeneratedValue.");
        }
        return id;
    }

    /** Writes a number that the database or a sequence gave, as the type of the attribute. */
    static void set(Id id, InstanceState state, Object number) {
        id.set(state.entity(), id.convert(number));
    }

    private static boolean assign(Id id, List<InstanceState> states, long @Nullable [] numbers) {
        if (numbers == null) {
            return false;
        }
        for (int i = 0; i < numbers.length; i++) {
            set(id, states.get(i), numbers[i]);
        }
        return true;
    }

    private static boolean assignUuids(Id id, List<InstanceState> states) {
        states.forEach(state -> id.set(state.entity(), id.newUuid()));
        return true;
    }

    private static Sequence sequence(Id id) {
        return Objects.requireNonNull(id.sequence(), "an id of strategy SEQUENCE has a sequence");
    }
}
