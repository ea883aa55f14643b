package dev.orm.diagram;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ExpressionAttribute;
import dev.orm.mapping.ToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An entity of a diagram: its name, that of its table, and a row for each attribute that is no relation to many. */
record Box(String name, String table, List<Row> rows) {

    /** An attribute: what it is, how it is called, and whether it is a key. */
    record Row(String type, String name, String key) {

        String text() {
            return name + ": " + type + (key.isEmpty() ? "" : " " + key);
        }
    }

    static Box of(EntityMapping<?> entity) {
        List<Row> rows = new ArrayList<>();
        for (Attribute attribute : entity.attributes()) {
            if (attribute instanceof BasicAttribute basic) {
                rows.add(new Row(typeName(basic), basic.path(), basic.isId() ? "PK" : ""));
            } else if (attribute instanceof ToOne toOne && toOne.owning()) {
                rows.add(new Row(toOne.target().name(), toOne.path(), "FK"));
            } else if (attribute instanceof ExpressionAttribute computed) {
                rows.add(new Row(typeName(computed), computed.path(), ""));
            } else if (attribute instanceof ElementCollection elements) {
                rows.add(new Row(elements.kind().name().toLowerCase(Locale.ROOT), elements.path(), ""));
            }
        }
        return new Box(entity.name(), entity.table().name(), List.copyOf(rows));
    }

    private static String typeName(Attribute attribute) {
        return attribute.javaType().getSimpleName();
    }

    String title() {
        return name.equalsIgnoreCase(table) ? name : name + " (" + table + ")";
    }
}
