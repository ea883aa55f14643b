package dev.orm.flush;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which references a change of an entity's key concerns: those to its identifier, and to other attributes. Immutable and thread-safe. */
final class KeyReferences {

    private final Map<EntityMapping<?>, List<ToOne>> references = new IdentityHashMap<>();
    private final Map<EntityMapping<?>, BitSet> slots = new IdentityHashMap<>();

    private final Map<EntityMapping<?>, List<ToOne>> byOtherKeys = new IdentityHashMap<>(0);

    private KeyReferences() {}

    static KeyReferences of(MappingRegistry mappings) {
        KeyReferences all = new KeyReferences();
        for (EntityMapping<?> mapping : mappings.entities()) {
            for (ToOne relation : mapping.toOnes()) {
                if (relation.owning() && !relation.refersToId()) {
                    all.byOtherKeys
                            .computeIfAbsent(mapping, key -> new ArrayList<>())
                            .add(relation);
                }
                if (relation.owning()
                        && (relation.use().isWhole() || !relation.mapsId().isEmpty())) {
                    all.add(relation);
                }
            }
        }
        return all;
    }

    private void add(ToOne relation) {
        EntityMapping<?> target = relation.target().root();
        List<ToOne> known = references.computeIfAbsent(target, key -> new ArrayList<>());
        if (!known.contains(relation)) {
            known.add(relation);
        }
        slots.computeIfAbsent(target, key -> new BitSet()).or(slots(relation));
    }

    /** The references of an entity that hold something else of their targets than the identifier. */
    List<ToOne> byOtherKeys(EntityMapping<?> mapping) {
        return byOtherKeys.getOrDefault(mapping, List.of());
    }

    /** Whether there are such references at all. */
    boolean hasOtherKeys() {
        return !byOtherKeys.isEmpty();
    }

    /** Whether a change of these attributes is one of a key that others may refer to. */
    boolean concerns(EntityMapping<?> mapping, BitSet changed) {
        BitSet referred = slots.get(mapping.root());
        return referred != null && referred.intersects(changed);
    }

    /** The references whose keys hold one of the changed attributes. */
    List<ToOne> to(EntityMapping<?> mapping, BitSet changed) {
        return references.getOrDefault(mapping.root(), List.of()).stream()
                .filter(relation -> mapping.isA(relation.target()))
                .filter(relation -> slots(relation).intersects(changed))
                .toList();
    }

    /** The attributes of the target that the reference holds, and the relations they are taken from. */
    private static BitSet slots(ToOne relation) {
        BitSet slots = new BitSet();
        for (BasicAttribute attribute : relation.targetAttributes()) {
            if (attribute.slot() != BasicAttribute.NO_SLOT) {
                slots.set(attribute.slot());
            }
        }
        if (relation.refersToId()) {
            relation.target().id().derivedFrom().forEach(source -> slots.set(source.slot()));
        }
        return slots;
    }

    /** The constraint behind a reference; null when there is none. */
    static @Nullable ForeignKey constraint(ToOne relation) {
        List<String> columns = relation.columns().stream().map(Column::key).toList();
        return relation.owner().concrete().stream()
                .limit(1)
                .flatMap(mapping -> mapping.part(relation).table().foreignKeys().stream())
                .filter(key -> key.columns().equals(columns))
                .findFirst()
                .orElse(null);
    }
}
