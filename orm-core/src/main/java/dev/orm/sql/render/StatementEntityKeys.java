package dev.orm.sql.render;

import dev.orm.sql.Condition;
import dev.orm.sql.EntityKeys;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The keys of one statement: each object is looked at once, when the values of the statement are taken. */
final class StatementEntityKeys implements EntityKeys {

    private final EntityKeys keys;
    private @Nullable Map<Condition, Condition> meanings; // most statements compare with no object

    StatementEntityKeys(EntityKeys keys) {
        this.keys = keys;
    }

    @Override
    public Condition once(Condition condition, Supplier<Condition> meaning) {
        if (meanings == null) {
            meanings = new IdentityHashMap<>(0);
        }
        return meanings.computeIfAbsent(condition, key -> meaning.get());
    }

    @Override
    public List<Expression<Object>> of(EntitySource<?> source) {
        return keys.of(source);
    }

    @Override
    public @Nullable Object[] valuesOf(EntitySource<?> source, Object entity) {
        return keys.valuesOf(source, entity);
    }
}
