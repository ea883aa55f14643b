package dev.orm.spring.repository.query;

import dev.orm.mapping.TypedAttribute;
import dev.orm.metamodel.DynamicTable;
import dev.orm.metamodel.TextAttribute;
import dev.orm.sql.AttributeType;
import dev.orm.sql.TextExpression;
import org.springframework.util.ClassUtils;

/** What can be done with attributes, by their Java type. */
final class Attributes {

    private Attributes() {}

    static boolean isText(TypedAttribute attribute) {
        return attribute.javaType() == String.class;
    }

    /** An attribute of text as an expression of text. */
    static TextExpression text(DynamicTable<?> owner, TypedAttribute attribute) {
        String path = attribute.path();
        return new TextAttribute<>(owner, path, new AttributeType<>(owner, path, String.class));
    }

    static boolean isBoolean(TypedAttribute attribute) {
        return ClassUtils.resolvePrimitiveIfNecessary(attribute.javaType()) == Boolean.class;
    }

    static boolean isOrdered(TypedAttribute attribute) {
        return Comparable.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(attribute.javaType()));
    }
}
