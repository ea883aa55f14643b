package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the selects of every number of items share; keeps their own type through the chain of calls.
 *
 * @param <R> the type of a result row
 * @param <S> the type of the select itself
 */
public abstract sealed class TypedSelect<R, S extends TypedSelect<R, S>> implements Select<R>
        permits Select1, Select2, Select3, Select4, Select5, Select6, Select7, Select8, MappedSelect {

    final SelectParts parts;

    TypedSelect(SelectParts parts) {
        this.parts = parts;
    }

    abstract S with(SelectParts parts);

    /** The value of one item; the select's items fix its type. */
    @SuppressWarnings({"unchecked", "NullAway"})
    static <T> T value(@Nullable Object[] values, int index) {
        return (T) values[index];
    }

    @Override
    public final S from(Source... sources) {
        return with(parts.with(parts.from().withSources(List.of(sources))));
    }

    @Override
    public final S join(Source path) {
        return join(new Join(path, false, null));
    }

    @Override
    public final S join(Source source, Condition on) {
        return join(new Join(source, false, on));
    }

    @Override
    public final S leftJoin(Source path) {
        return join(new Join(path, true, null));
    }

    @Override
    public final S leftJoin(Source source, Condition on) {
        return join(new Join(source, true, on));
    }

    private S join(Join join) {
        return with(parts.with(parts.from().withJoin(join)));
    }

    @Override
    public final S where(Condition... conditions) {
        return with(parts.with(parts.filter().withWhere(conditions)));
    }

    @Override
    public final S groupBy(Expression<?>... expressions) {
        return with(parts.with(parts.filter().withGroups(expressions)));
    }

    @Override
    public final S having(Condition... conditions) {
        return with(parts.with(parts.filter().withHaving(conditions)));
    }

    @Override
    public final S orderBy(Ordering... orderings) {
        return with(parts.with(parts.slice().withOrderings(orderings)));
    }

    @Override
    public final S unordered() {
        return with(parts.with(parts.slice().unordered()));
    }

    @Override
    public final S limit(long rows) {
        return with(parts.with(parts.slice().withLimit(rows)));
    }

    @Override
    public final S offset(long rows) {
        return with(parts.with(parts.slice().withOffset(rows)));
    }

    @Override
    public final S distinct() {
        return with(parts.distinct());
    }

    @Override
    public final S lock(LockMode mode) {
        return with(parts.with(parts.slice().withLock(mode)));
    }

    @Override
    public final S options(LoadOption... options) {
        return with(parts.withOptions(options));
    }

    @Override
    public final <T> Select<T> into(Class<T> type) {
        return new MappedSelect<>(parts, RowConstructor.of(type, items()));
    }

    @Override
    public final <T> Select1<T> items(Selectable<T> item) {
        return new Select1<>(parts.withItem(item));
    }

    @Override
    public final List<Selectable<?>> items() {
        return parts.items();
    }

    /** The same select with further items, for an insert of its rows. */
    final Select<Object> plus(List<? extends Selectable<?>> more) {
        return new MappedSelect<>(parts.plus(more), values -> values);
    }

    /** The only item of a select of one. */
    @SuppressWarnings("unchecked")
    final Selectable<R> item() {
        return (Selectable<R>) parts.items().get(0);
    }

    @Override
    public final List<Source> sources() {
        return parts.from().sources();
    }

    @Override
    public final List<Join> joins() {
        return parts.from().joins();
    }

    @Override
    public final Condition condition() {
        return parts.filter().where();
    }

    @Override
    public final List<Expression<?>> groups() {
        return parts.filter().groups();
    }

    @Override
    public final List<Ordering> orderings() {
        return parts.slice().orderings();
    }

    @Override
    public final @Nullable Long limit() {
        return parts.slice().limit();
    }

    @Override
    public final @Nullable Long offset() {
        return parts.slice().offset();
    }

    @Override
    public final boolean isDistinct() {
        return parts.isDistinct();
    }

    @Override
    public final @Nullable LockMode lock() {
        return parts.slice().lock();
    }

    @Override
    public final List<LoadOption> options() {
        return parts.options();
    }

    @Override
    public final boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public final void writeTo(SqlWriter writer) {
        parts.writeTo(writer);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TypedSelect<?, ?> that && getClass() == that.getClass() && parts.equals(that.parts);
    }

    @Override
    public final int hashCode() {
        return parts.hashCode();
    }

    @Override
    public final String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
