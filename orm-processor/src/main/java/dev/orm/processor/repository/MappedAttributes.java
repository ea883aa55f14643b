package dev.orm.processor.repository;

import dev.orm.processor.model.AttributeElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an entity or an embedded object.
 *
 * @param type     what has them
 * @param byName   the attributes
 * @param entities the attributes of other entities
 */
record MappedAttributes(
        TypeElement type, Map<String, AttributeElement> byName, Function<TypeElement, MappedAttributes> entities)
        implements AttributeScope<AttributeElement> {

    static MappedAttributes of(
            TypeElement type, List<AttributeElement> attributes, Function<TypeElement, MappedAttributes> entities) {
        Map<String, AttributeElement> byName = new LinkedHashMap<>();
        attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
        return new MappedAttributes(type, byName, entities);
    }

    String name() {
        return type.getSimpleName().toString();
    }

    @Override
    public @Nullable AttributeElement attribute(String attribute) {
        return byName.get(attribute);
    }

    @Override
    public @Nullable MappedAttributes behind(AttributeElement attribute) {
        if (attribute instanceof AttributeElement.ToOne relation) {
            return entities.apply(relation.target());
        }
        if (attribute instanceof AttributeElement.ToMany relation) {
            return entities.apply(relation.target());
        }
        return attribute instanceof AttributeElement.Embedded embedded
                ? of(embedded.embeddable().type(), embedded.embeddable().attributes(), entities)
                : null;
    }

    /** The attributes there are, as messages list them. */
    String candidates() {
        List<String> names = new ArrayList<>();
        byName.values().forEach(attribute -> collect("", attribute, names));
        return String.join(", ", names.stream().sorted().toList());
    }

    private static void collect(String prefix, AttributeElement attribute, List<String> names) {
        if (attribute instanceof AttributeElement.Embedded embedded) {
            embedded.embeddable().attributes().forEach(part -> collect(prefix + attribute.name() + ".", part, names));
        } else {
            names.add(prefix + attribute.name());
        }
    }
}
