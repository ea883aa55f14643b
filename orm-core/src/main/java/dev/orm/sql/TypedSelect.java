package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
        return with(parts.with(parts.plain("from").from().withSources(List.of(sources))));
    }

    @Override
    public final S join(Source source) {
        return join("join", Join.of(Join.Kind.INNER, source, null));
    }

    @Override
    public final S join(Source source, Condition on) {
        return join("join", Join.of(Join.Kind.INNER, source, on));
    }

    @Override
    public final S joinFrom(Source left, Source source) {
        return join("joinFrom", new Join(Join.Kind.INNER, source, null, left));
    }

    @Override
    public final S leftJoin(Source source) {
        return join("leftJoin", Join.of(Join.Kind.LEFT, source, null));
    }

    @Override
    public final S leftJoin(Source source, Condition on) {
        return join("leftJoin", Join.of(Join.Kind.LEFT, source, on));
    }

    @Override
    public final S leftJoinFrom(Source left, Source source) {
        return join("leftJoinFrom", new Join(Join.Kind.LEFT, source, null, left));
    }

    @Override
    public final S fullJoin(Source source) {
        return join("fullJoin", Join.of(Join.Kind.FULL, source, null));
    }

    @Override
    public final S fullJoin(Source source, Condition on) {
        return join("fullJoin", Join.of(Join.Kind.FULL, source, on));
    }

    @Override
    public final S crossJoin(Source source) {
        return join("crossJoin", Join.of(Join.Kind.CROSS, source, null));
    }

    private S join(String clause, Join join) {
        return with(parts.with(parts.plain(clause).from().withJoin(clause, join)));
    }

    @Override
    public final S where(Condition... conditions) {
        return with(parts.with(parts.plain("where").filter().withWhere(conditions)));
    }

    @Override
    public final S groupBy(GroupingElement... elements) {
        return with(parts.with(parts.plain("groupBy").filter().withGroups(elements)));
    }

    @Override
    public final S having(Condition... conditions) {
        return with(parts.with(parts.plain("having").filter().withHaving(conditions)));
    }

    @Override
    public final S orderBy(Ordering... orderings) {
        return with(parts.with(parts.sliceable("orderBy").slice().withOrderings(orderings)));
    }

    @Override
    public final S unordered() {
        return with(parts.with(parts.slice().unordered()));
    }

    @Override
    public final S limit(long rows) {
        return limit("limit", rows, FetchMode.ROWS);
    }

    @Override
    public final S limitWithTies(long rows) {
        return limit("limitWithTies", rows, FetchMode.WITH_TIES);
    }

    @Override
    public final S limitPercent(long percent) {
        return limit("limitPercent", percent, FetchMode.PERCENT);
    }

    @Override
    public final S limitPercentWithTies(long percent) {
        return limit("limitPercentWithTies", percent, FetchMode.PERCENT_WITH_TIES);
    }

    private S limit(String clause, long number, FetchMode mode) {
        return with(parts.with(parts.sliceable(clause).slice().withLimit(clause, number, mode)));
    }

    @Override
    public final S offset(long rows) {
        return with(parts.with(parts.sliceable("offset").slice().withOffset(rows)));
    }

    @Override
    public final S unlimited() {
        return with(parts.with(parts.slice().unlimited()));
    }

    @Override
    public final S distinct() {
        return with(parts.with(parts.plain("distinct").list().asDistinct()));
    }

    @Override
    public final S distinctOn(Expression<?>... expressions) {
        return with(parts.with(parts.plain("distinctOn").list().asDistinctOn(expressions)));
    }

    @Override
    public final S lock(LockMode mode) {
        return lock(RowLock.of(mode));
    }

    @Override
    public final S lock(RowLock lock) {
        return with(parts.with(parts.plain("lock").slice().withLock(lock)));
    }

    @Override
    public final S unlocked() {
        return with(parts.with(parts.slice().unlocked()));
    }

    @Override
    public final S union(Select<R> other) {
        return compound(Compound.Operator.UNION, other);
    }

    @Override
    public final S unionAll(Select<R> other) {
        return compound(Compound.Operator.UNION_ALL, other);
    }

    @Override
    public final S intersect(Select<R> other) {
        return compound(Compound.Operator.INTERSECT, other);
    }

    @Override
    public final S intersectAll(Select<R> other) {
        return compound(Compound.Operator.INTERSECT_ALL, other);
    }

    @Override
    public final S except(Select<R> other) {
        return compound(Compound.Operator.EXCEPT, other);
    }

    @Override
    public final S exceptAll(Select<R> other) {
        return compound(Compound.Operator.EXCEPT_ALL, other);
    }

    private S compound(Compound.Operator operator, Select<R> other) {
        TypedSelect<R, ?> right = (TypedSelect<R, ?>) other;
        return with(Compound.of(parts, operator, right.parts));
    }

    @Override
    public final Subquery subquery() {
        return Subquery.of(parts, null, false);
    }

    @Override
    public final Subquery subquery(String alias) {
        return Subquery.of(parts, alias, false);
    }

    @Override
    public final Subquery lateral(String alias) {
        return Subquery.of(parts, alias, true);
    }

    @Override
    public final S bind(String parameter, @Nullable Object value) {
        Extras extras = parts.extras();
        return with(parts.with(extras.with(extras.bindings().with(parameter, value))));
    }

    @Override
    public final <T> S bind(NamedParameter<T> parameter, @Nullable T value) {
        return bind(parameter.name(), value);
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
    public final <T> Select1<T> withOnly(Selectable<T> item) {
        return new Select1<>(parts.plain("withOnly").withItems(List.of(item)));
    }

    @Override
    public final <T> Select<T> withItems(
            List<? extends Selectable<?>> items, Function<@Nullable Object[], ? extends T> row) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("withItems(...) needs at least one item");
        }
        return new MappedSelect<>(parts.plain("withItems").withItems(List.copyOf(items)), row);
    }

    @Override
    public final Select<@Nullable Object[]> replacingItems(
            Function<? super Selectable<?>, ? extends List<? extends Selectable<?>>> replacement) {
        return new MappedSelect<>(parts.replacingItems(replacement), values -> values);
    }

    @Override
    public final List<Selectable<?>> items() {
        return parts.items();
    }

    /** The same select with further items, for an insert of its rows. */
    final Select<Object> plus(List<? extends Selectable<?>> more) {
        if (parts.extras().body() == null) {
            return new MappedSelect<>(parts.plus(more), values -> values);
        }
        Subquery rows = subquery("rows"); // the rows of a set operation have no place for more items
        List<Selectable<?>> all = new ArrayList<>();
        for (Selectable<?> item : items()) {
            all.add(rows.get((Expression<?>) item));
        }
        all.addAll(more);
        return new MappedSelect<Object>(SelectParts.of(all), values -> values).from(rows);
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

    /** A text may read from anywhere. */
    @Override
    public final List<Source> roots() {
        return parts.extras().body() instanceof TextBody ? List.of() : Select.super.roots();
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
    public final List<GroupingElement> groups() {
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
        return parts.list().distinct();
    }

    @Override
    public final @Nullable RowLock lock() {
        return parts.slice().lock();
    }

    @Override
    public final List<LoadOption> options() {
        return parts.options();
    }

    @Override
    public final boolean isPlain() {
        return parts.extras().body() == null;
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
