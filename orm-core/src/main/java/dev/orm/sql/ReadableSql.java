package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** SQL for people: names of the mapping instead of tables and columns, question marks instead of values. */
final class ReadableSql implements SqlWriter {

    private final StringBuilder buffer = new StringBuilder();

    private ReadableSql() {}

    static String of(Expression<?> expression) {
        return text(expression::writeTo);
    }

    static String text(Consumer<SqlWriter> part) {
        ReadableSql readable = new ReadableSql();
        part.accept(readable);
        return readable.buffer.toString();
    }

    private ReadableSql append(@Nullable Object part) {
        buffer.append(part);
        return this;
    }

    @Override
    public SqlWriter sql(String fixed) {
        return append(fixed);
    }

    @Override
    public ReadableSql identifier(String name) {
        return append('"').append(name.replace("\"", "\"\"")).append('"');
    }

    @Override
    public SqlWriter column(Source source, String attribute) {
        return append(source).append('.').append(attribute);
    }

    @Override
    public SqlWriter target(Source source, String attribute) {
        return append(attribute);
    }

    @Override
    public <T> SqlWriter bind(SqlType<T> type, T value) {
        return append('?');
    }

    @Override
    public <T> SqlWriter bindTyped(SqlType<T> type, T value) {
        return append('?');
    }

    @Override
    public SqlWriter in(List<? extends Expression<?>> operands, InValues values, boolean negated) {
        boolean row = operands.size() > 1;
        append(row ? "(" : "");
        for (int i = 0; i < operands.size(); i++) {
            append(i > 0 ? ", " : "");
            Rank.write(this, operands.get(i), Rank.PREDICATE + 1);
        }
        return append(row ? ")" : "").append(negated ? " not in (?)" : " in (?)");
    }

    @Override
    public SqlWriter beginSelect(List<? extends Source> declared) {
        return this;
    }

    @Override
    public SqlWriter item(Selectable<?> item) {
        if (item instanceof Expression<?> expression) {
            expression.writeTo(this);
            return this;
        }
        return append(item);
    }

    @Override
    public SqlWriter from(List<? extends Source> sources) {
        for (int i = 0; i < sources.size(); i++) {
            append(i == 0 ? " from " : ", ").append(sources.get(i));
        }
        return this;
    }

    @Override
    public SqlWriter join(Join join) {
        append(join.outer() ? " left join " : " join ").append(join.source());
        Condition on = join.on();
        if (on != null) {
            append(" on ");
            on.writeTo(this);
        }
        return this;
    }

    @Override
    public SqlWriter correlated(Source element) {
        return append(" from ").append(element).append(" where related");
    }

    @Override
    public SqlWriter endFrom() {
        return this;
    }

    @Override
    public SqlWriter limit(@Nullable Long limit, @Nullable Long offset) {
        append(offset == null ? "" : " offset ? rows");
        return append(limit == null ? "" : " fetch first ? rows only");
    }

    @Override
    public SqlWriter lock(LockMode mode, List<? extends Source> sources) {
        return append(
                switch (mode) {
                    case UPDATE -> " for update";
                    case UPDATE_NOWAIT -> " for update nowait";
                    case UPDATE_SKIP_LOCKED -> " for update skip locked";
                    case SHARE -> " for share";
                });
    }

    @Override
    public SqlWriter endSelect() {
        return this;
    }

    @Override
    public SqlWriter beginChange(Source target) {
        return this;
    }

    @Override
    public SqlWriter changed(Source target) {
        return append(target);
    }

    @Override
    public SqlWriter endChange() {
        return this;
    }
}
