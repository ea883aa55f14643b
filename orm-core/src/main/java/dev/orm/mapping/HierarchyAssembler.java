package dev.orm.mapping;

import dev.orm.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes what mappings know of the hierarchy they belong to, and of the tables their rows are spread over. */
final class HierarchyAssembler {

    private final Function<EntityDraft, EntityMapping<?>> mappings;
    private final Map<TableDraft, Table> tables;
    private final Map<DiscriminatorDraft, Discriminator> discriminators = new HashMap<>();

    HierarchyAssembler(Function<EntityDraft, EntityMapping<?>> mappings, Map<TableDraft, Table> tables) {
        this.mappings = mappings;
        this.tables = tables;
    }

    EntityMapping.Hierarchy hierarchy(EntityDraft entity) {
        EntityDraft parent = entity.parent();
        boolean alone = parent == null && entity.children().isEmpty();
        List<EntityMapping<?>> concrete = new ArrayList<>();
        entity.hierarchy().filter(each -> !each.isAbstract()).forEach(each -> concrete.add(mappings.apply(each)));
        return new EntityMapping.Hierarchy(
                mappings.apply(entity.root()),
                parent == null ? null : mappings.apply(parent),
                List.copyOf(concrete),
                alone ? null : entity.strategy(),
                discriminator(entity.discriminator()),
                parts(entity));
    }

    private @Nullable Discriminator discriminator(@Nullable DiscriminatorDraft draft) {
        return draft == null ? null : discriminators.computeIfAbsent(draft, this::finished);
    }

    private Discriminator finished(DiscriminatorDraft draft) {
        Map<Object, EntityMapping<?>> classes = new LinkedHashMap<>();
        draft.classes().forEach((value, entity) -> classes.put(value, mappings.apply(entity)));
        return new Discriminator(draft.column(), classes);
    }

    private EntityMapping.Parts parts(EntityDraft entity) {
        List<TableDraft> drafts = tables(entity);
        List<TablePart> parts = new ArrayList<>();
        for (TableDraft draft : drafts) {
            Table table = tables.get(draft);
            if (table != null) { // else an abstract class, all of whose columns are in the tables of others
                parts.add(new TablePart(table, draft.key(), draft.secondary() != null));
            }
        }
        int[] bySlot = new int[entity.attributes().size()];
        if (parts.size() > 1) {
            for (AttributeDraft attribute : entity.attributes()) {
                bySlot[attribute.owner().slot(attribute.path())] = drafts.indexOf(attribute.table());
            }
        }
        return new EntityMapping.Parts(parts, bySlot, Math.max(0, drafts.indexOf(entity.table())));
    }

    /** The tables of an entity in the order in which rows are inserted. */
    private static List<TableDraft> tables(EntityDraft entity) {
        List<TableDraft> tables = new ArrayList<>();
        EntityDraft parent = entity.parent();
        if (parent != null && entity.strategy() != InheritanceStrategy.TABLE_PER_CLASS) {
            tables.addAll(tables(parent));
        }
        if (!tables.contains(entity.table())) {
            tables.add(entity.table());
        }
        tables.addAll(entity.secondaries());
        return tables;
    }
}
