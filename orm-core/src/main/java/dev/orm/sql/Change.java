package dev.orm.sql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A statement that changes rows and yields their number. */
public sealed interface Change extends Statement<Long> permits Insert, Upsert, Update, Delete, ChangeWithCtes {

    /** What it changes. */
    Target<?> target();

    /**
     * The change with the values that the program gives to columns it does not name, which are made anew by each call;
     * to be called for each execution.
     */
    default Change withDefaults() {
        return this;
    }

    /**
     * The change as several that take at most so many parameters each, where that is possible: an insert of many rows as
     * inserts of some of them, in their order.
     */
    default List<Change> chunks(int parameters) {
        return List.of(this);
    }

    /**
     * Tells a writer what is changed and what else can be referred to, until {@link #endOn}.
     *
     * @throws IllegalStateException if the change is not complete
     */
    void beginOn(SqlWriter writer);

    /** Writes the clauses in their standard form. */
    void writeClauses(SqlWriter writer);

    @Override
    default void writeTo(SqlWriter writer) {
        beginOn(writer);
        writer.change(this);
        endOn(writer);
    }

    /** Closes what {@link #beginOn} opened. */
    default void endOn(SqlWriter writer) {
        writer.endChange();
    }

    /** The change itself, without what is declared before it. */
    default Change plain() {
        return this;
    }

    /** Another change in place of the change itself, behind what is declared before it. */
    default Change withPlain(Change other) {
        return other;
    }

    /** This change, returning an item of each row: an expression, or the entity itself. */
    default <A> Returning1<A> returning(Selectable<A> first) {
        return new Returning1<>(this, List.of(first));
    }

    /** This change, returning two items of each row. */
    default <A, B> Returning2<A, B> returning(Selectable<A> first, Selectable<B> second) {
        return new Returning2<>(this, List.of(first, second));
    }

    /** This change, returning three items of each row. */
    default <A, B, C> Returning3<A, B, C> returning(Selectable<A> first, Selectable<B> second, Selectable<C> third) {
        return new Returning3<>(this, List.of(first, second, third));
    }

    /** This change, returning four items of each row. */
    default <A, B, C, D> Returning4<A, B, C, D> returning(
            Selectable<A> first, Selectable<B> second, Selectable<C> third, Selectable<D> fourth) {
        return new Returning4<>(this, List.of(first, second, third, fourth));
    }

    /** This change, returning five items of each row. */
    default <A, B, C, D, E> Returning5<A, B, C, D, E> returning(
            Selectable<A> first, Selectable<B> second, Selectable<C> third, Selectable<D> fourth, Selectable<E> fifth) {
        return new Returning5<>(this, List.of(first, second, third, fourth, fifth));
    }

    /** This change, returning six items of each row. */
    default <A, B, C, D, E, F> Returning6<A, B, C, D, E, F> returning(
            Selectable<A> first,
            Selectable<B> second,
            Selectable<C> third,
            Selectable<D> fourth,
            Selectable<E> fifth,
            Selectable<F> sixth) {
        return new Returning6<>(this, List.of(first, second, third, fourth, fifth, sixth));
    }

    /** This change, returning seven items of each row. */
    default <A, B, C, D, E, F, G> Returning7<A, B, C, D, E, F, G> returning(
            Selectable<A> first,
            Selectable<B> second,
            Selectable<C> third,
            Selectable<D> fourth,
            Selectable<E> fifth,
            Selectable<F> sixth,
            Selectable<G> seventh) {
        return new Returning7<>(this, List.of(first, second, third, fourth, fifth, sixth, seventh));
    }

    /** This change, returning eight items of each row. */
    default <A, B, C, D, E, F, G, H> Returning8<A, B, C, D, E, F, G, H> returning(
            Selectable<A> first,
            Selectable<B> second,
            Selectable<C> third,
            Selectable<D> fourth,
            Selectable<E> fifth,
            Selectable<F> sixth,
            Selectable<G> seventh,
            Selectable<H> eighth) {
        return new Returning8<>(this, List.of(first, second, third, fourth, fifth, sixth, seventh, eighth));
    }

    /**
     * This change, returning any number of items of each row, with results made by a function of their values.
     *
     * @throws IllegalArgumentException if there are no items
     */
    default <R> Returning<R> returning(
            List<? extends Selectable<?>> items, Function<@Nullable Object[], ? extends R> row) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("returning(items, ...) needs at least one item");
        }
        return new MappedReturning<>(this, items, row);
    }
}
