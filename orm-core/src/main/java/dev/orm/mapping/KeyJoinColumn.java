package dev.orm.mapping;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyJoinColumn;
import java.lang.annotation.Annotation;

/**
 * The column of a key that refers to an entity, seen as the column of a relation: the two annotations say the same.
 *
 * @param said what stands on the map
 */
@SuppressWarnings("BadAnnotationImplementation") // compared by the annotation that it stands for, as a record is
record KeyJoinColumn(MapKeyJoinColumn said) implements JoinColumn {

    @Override
    public String name() {
        return said.name();
    }

    @Override
    public String referencedColumnName() {
        return said.referencedColumnName();
    }

    @Override
    public boolean unique() {
        return said.unique();
    }

    @Override
    public boolean nullable() {
        return false;
    }

    @Override
    public boolean insertable() {
        return true;
    }

    @Override
    public boolean updatable() {
        return true;
    }

    @Override
    public String columnDefinition() {
        return said.columnDefinition();
    }

    @Override
    public String options() {
        return said.options();
    }

    @Override
    public String table() {
        return "";
    }

    @Override
    public ForeignKey foreignKey() {
        return said.foreignKey();
    }

    @Override
    public CheckConstraint[] check() {
        return new CheckConstraint[0];
    }

    @Override
    public String comment() {
        return "";
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return JoinColumn.class;
    }
}
