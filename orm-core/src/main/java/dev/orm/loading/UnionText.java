package dev.orm.loading;

import dev.orm.dialect.Dialect;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of a hierarchy with a table for each class, as one table: what a class has not got is NULL, and a number tells the class. */
final class UnionText {

    /** The name of the column with the number of the class among {@link EntityMapping#concrete()}. */
    static final String CLASS = "class_";

    private final EntityMapping<?> mapping;
    private final Dialect dialect;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    UnionText(EntityMapping<?> mapping, Dialect dialect) {
        this.mapping = mapping;
        this.dialect = dialect;
        mapping.concrete().forEach(each -> columns.putAll(columns(each)));
    }

    /** The text, in parentheses. */
    String text() {
        List<? extends EntityMapping<?>> classes = mapping.concrete();
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < classes.size(); i++) {
            text.append(i == 0 ? "select " : " union all select ")
                    .append(items(classes.get(i)))
                    .append(i)
                    .append(" as " + CLASS + " from ")
                    .append(dialect.quote(classes.get(i).table()));
        }
        return text.append(")").toString();
    }

    private String items(EntityMapping<?> entity) {
        Map<String, Column> own = columns(entity);
        return columns.values().stream().map(column -> item(column, own) + ", ").collect(Collectors.joining());
    }

    private String item(Column column, Map<String, Column> own) {
        String name = dialect.quote(column.identifier());
        return own.containsKey(column.name())
                ? name
                : "cast(null as " + dialect.castName(dialect.adapt(column.type())) + ") as " + name;
    }

    private static Map<String, Column> columns(EntityMapping<?> entity) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (BasicAttribute attribute : entity.basics()) {
            columns.putIfAbsent(attribute.column().name(), attribute.column());
        }
        for (ToOne relation : entity.toOnes()) {
            relation.columns().forEach(column -> columns.putIfAbsent(column.name(), column));
        }
        return columns;
    }
}
