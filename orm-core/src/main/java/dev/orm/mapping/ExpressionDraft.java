package dev.orm.mapping;

import dev.orm.metamodel.DynamicTable;
import dev.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/** An attribute that an expression yields, while the mapping is compiled. */
final class ExpressionDraft extends AttributeDraft {

    private final Class<?> javaType;
    private final SqlType<?> type;
    private final ExpressionMethod method;
    private @Nullable ExpressionAttribute attribute;

    ExpressionDraft(Where where, Class<?> javaType, SqlType<?> type, ExpressionMethod method) {
        super(where.owner(), where.member(), where.path());
        this.javaType = javaType;
        this.type = type;
        this.method = method;
    }

    @Override
    String tableName() {
        return "";
    }

    @SuppressWarnings("unchecked")
    SqlType<Object> type() {
        return (SqlType<Object>) type;
    }

    /** The finished attribute, made once. */
    ExpressionAttribute attribute(EntityMapping<?> mapping) {
        if (attribute == null) {
            Place place = member().isMethod()
                    ? new Place(mapping, path(), BasicAttribute.NO_SLOT, javaType)
                    : place(mapping, javaType);
            attribute = new ExpressionAttribute(place, type(), method, Laziness.of(member()));
        }
        return attribute;
    }

    /** What is wrong with the expression; null if it can be made. */
    @Nullable
    String obstacle() {
        try {
            method.at(DynamicTable.of(owner().type()));
            return null;
        } catch (RuntimeException e) {
            return "cannot be expressed, " + method + " failed: " + e.getMessage();
        }
    }
}
