package dev.orm.diagram;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The entity-relationship diagram of a mapping: each entity with its attributes, and a line for each relation between two.
 *
 * <p>Immutable and thread-safe. The same mapping always gives the same diagram.
 */
public final class EntityDiagram {

    private final List<Box> boxes;
    private final List<Line> lines;

    private EntityDiagram(List<Box> boxes, List<Line> lines) {
        this.boxes = boxes;
        this.lines = lines;
    }

    /** The diagram of all entities of a registry. */
    public static EntityDiagram of(MappingRegistry mappings) {
        List<EntityMapping<?>> entities = mappings.entities().stream()
                .sorted(Comparator.<EntityMapping<?>, String>comparing(EntityMapping::name)
                        .thenComparing(entity -> entity.javaType().getName()))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (EntityMapping<?> entity : entities) {
            lines.addAll(Line.of(entity, entities));
        }
        return new EntityDiagram(entities.stream().map(Box::of).toList(), List.copyOf(lines));
    }

    /** The diagram as Mermaid's {@code erDiagram}. */
    public String mermaid() {
        return MermaidText.of(boxes, lines);
    }

    /** The diagram as an SVG document, drawn in layers: entities stand below those they refer to. */
    public String svg() {
        return SvgDrawing.of(Layout.of(boxes, lines), lines);
    }
}
