package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out whether an expression has values: two texts with a parameter are not known to be equal. */
final class ParameterSearch extends SqlVisitor {

    private boolean found;

    private ParameterSearch() {}

    static boolean hasParameters(Expression<?> expression) {
        if (expression instanceof Assignable<?, ?>) {
            return false;
        }
        ParameterSearch search = new ParameterSearch();
        expression.writeTo(search);
        return search.found;
    }

    private SqlWriter found() {
        found = true;
        return this;
    }

    @Override
    public <T> SqlWriter bind(SqlType<T> type, @Nullable T value) {
        return found();
    }

    @Override
    public <T> SqlWriter bindTyped(SqlType<T> type, T value) {
        return found();
    }

    @Override
    public SqlWriter parameter(NamedParameter<?> parameter) {
        return found();
    }

    @Override
    public SqlWriter in(List<? extends Expression<?>> operands, InValues values, boolean negated) {
        return found();
    }

    @Override
    public SqlWriter limit(@Nullable Long limit, @Nullable Long offset) {
        return found();
    }

    @Override
    public SqlWriter fetch(FetchMode mode, Long number, @Nullable Long offset) {
        return found();
    }
}
