package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TablePart;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.sql.Assignable;
import dev.orm.sql.Assignment;
import dev.orm.sql.Update;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * What an update of rows that are spread over several tables writes to one column.
 *
 * @param attribute the attribute, or the relation whose foreign key the column is a part of
 */
record SpreadValue(Attribute attribute, Column column, SqlType<Object> type, Assignment assignment) {

    static List<SpreadValue> of(Update<?> update, EntityMapping<?> mapping) {
        List<SpreadValue> values = new ArrayList<>();
        for (Assignment assignment : update.assignments()) {
            if (assignment.isDefault()) {
                throw refused(mapping, "setDefault(" + assignment.target() + ")", "set a value");
            }
            values.add(of(assignment, path(update, assignment.target()), mapping));
        }
        return List.copyOf(values);
    }

    /** The path from the entity, also of the key of a relation's target. */
    private static String path(Update<?> update, Assignable<?, ?> column) {
        String relation =
                column.source().equals(update.target()) ? null : column.source().relation();
        return relation == null ? column.name() : relation + "." + column.name();
    }

    private static SpreadValue of(Assignment assignment, String path, EntityMapping<?> mapping) {
        if (mapping.findAttribute(path) instanceof BasicAttribute basic) {
            if (basic.isId()) {
                throw refused(mapping, "set(" + path + ", ...)", "load the objects and change their identifiers");
            }
            mapping.concrete().get(0).part(basic).table().requireWritable(basic.column());
            return new SpreadValue(basic, basic.column(), basic.type(), assignment);
        }
        for (ToOne relation : mapping.toOnes()) {
            for (int i = 0; i < relation.columns().size(); i++) {
                BasicAttribute target = relation.targetAttributes().get(i);
                if (path.equals(relation.path() + "." + target.path())) {
                    return new SpreadValue(relation, relation.columns().get(i), target.type(), assignment);
                }
            }
        }
        throw new IllegalArgumentException(
                "An update of " + mapping.name() + " sets '" + path
                        + "', which has no column to write. Set an attribute with a column, or the key of a relation's target.");
    }

    private static InvalidDataAccessApiUsageException refused(EntityMapping<?> mapping, String what, String instead) {
        return new InvalidDataAccessApiUsageException("An update of " + mapping.name() + " says " + what
                + ", and its rows are spread over several tables, which are written by keys and values: " + instead
                + ".");
    }

    /** Whether one of the classes has the column in this table. */
    boolean isIn(TablePart part, EntityMapping<?> mapping) {
        return mapping.concrete().stream().anyMatch(each -> each.part(attribute).equals(part));
    }
}
