package dev.orm.type;

import java.util.HashMap;
import java.util.Map;

/** A type with others in its place on some databases. */
record VariantType<T>(SqlType<T> type, Map<String, SqlType<T>> variants) implements DelegatingType<T> {

    VariantType {
        variants.forEach((database, variant) -> {
            if (variant instanceof VariantType) {
                throw new IllegalArgumentException("The variant of " + type + " for " + database
                        + " has variants itself: name one type for each database");
            }
        });
    }

    @Override
    public SqlType<T> on(String database) {
        return variants.getOrDefault(database, type);
    }

    @Override
    public SqlType<T> adaptedBy(TypeAdapter adapter) {
        Map<String, SqlType<T>> adapted = new HashMap<>(variants);
        adapted.replaceAll((database, variant) -> variant.adaptedBy(adapter));
        return new VariantType<>(type.adaptedBy(adapter), adapted);
    }

    @Override
    public SqlType<T> variant(String database, SqlType<T> other) {
        Map<String, SqlType<T>> more = new HashMap<>(variants);
        if (more.put(database, other) != null) {
            throw new IllegalArgumentException(type + " has a variant for " + database + " already: name one");
        }
        return new VariantType<>(type, Map.copyOf(more));
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
