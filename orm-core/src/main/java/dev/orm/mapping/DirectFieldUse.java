package dev.orm.mapping;

import dev.orm.mapping.bytecode.FieldUse;
import dev.orm.mapping.bytecode.FieldUses;
import dev.orm.mapping.source.Member;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of methods that use the fields of other entities: a reference loads itself when a method is called on it, and cannot know of a field that is
 * read or written past its methods, nor of {@code getClass()}. Identifiers are there always, so they may be read.
 */
final class DirectFieldUse {

    private static final Logger LOGGER = LoggerFactory.getLogger(DirectFieldUse.class);

    private DirectFieldUse() {}

    /** Looks at the classes of those entities that can be references. */
    static void warn(Collection<EntityDraft> references) {
        Map<Class<?>, Set<String>> fields = new LinkedHashMap<>();
        for (EntityDraft entity : references) {
            List<String> loaded = entity.source().members().stream()
                    .filter(member -> !member.has(Id.class) && !member.has(EmbeddedId.class))
                    .map(Member::name)
                    .toList();
            entity.source()
                    .lineage()
                    .forEach(type ->
                            fields.computeIfAbsent(type, key -> new HashSet<>()).addAll(loaded));
        }
        FieldUses uses = new FieldUses(fields);
        fields.keySet().forEach(type -> uses.in(type).forEach(DirectFieldUse::warn));
    }

    private static void warn(FieldUse use) {
        if (use.isClass()) {
            LOGGER.warn(
                    "ORM-EQUALS-CLASS: {} ({}) compares getClass(), and a reference to a {} has a class of its own, so that it equals nothing: compare with instanceof",
                    use.method(),
                    use.place(),
                    use.owner());
            return;
        }
        LOGGER.warn(
                "ORM-DIRECT-FIELD: {} ({}) {} the field {} of another {}, which may be a reference that is not loaded: {}",
                use.method(),
                use.place(),
                use.written() ? "writes" : "reads",
                use.field(),
                use.owner(),
                use.written()
                        ? "call a setter, or the value is lost when the reference loads"
                        : "call a getter, or what is read is empty");
    }
}
