package dev.orm.metamodel;

import dev.orm.sql.Condition;
import dev.orm.sql.Relations;
import dev.orm.sql.Source;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A collection of values that belong to an entity, in conditions and as a source to join. An immutable value, safe for
 * use by many threads.
 *
 * @param <M> what stands for an element: an attribute, or the metamodel of an embeddable
 */
public sealed class Elements<M> extends Located permits ValueElements, MapElements {

    /** How the only attribute of elements is called that are single values. */
    public static final String ELEMENT = "(element)";

    /** How the attribute of the position in a list is called. */
    public static final String POSITION = "(position)";

    /** How the attribute of the key in a map is called. */
    public static final String KEY = "(key)";

    private final Function<Source, M> element;

    Elements(Path path, Function<Source, M> element) {
        super(path);
        this.element = element;
    }

    /** The collection at another path. */
    Elements<M> on(Path other) {
        return new Elements<>(other, element);
    }

    /**
     * The same collection under an alias, to be joined beside the one without.
     *
     * @throws IllegalArgumentException if the alias is blank
     */
    public Elements<M> as(String alias) {
        return on(path().withAlias(alias));
    }

    /** What stands for an element where the collection is joined. */
    public final M element() {
        return element.apply(this);
    }

    /** Whether an element meets the condition that the function makes of it. */
    public final Condition any(Function<? super M, ? extends Condition> condition) {
        Elements<M> scoped = scoped();
        return Relations.exists(scoped, condition.apply(scoped.element()));
    }

    /** Whether no element meets the condition. */
    public final Condition none(Function<? super M, ? extends Condition> condition) {
        return any(condition).not();
    }

    /** Whether all elements meet the condition; true without elements. */
    public final Condition every(Function<? super M, ? extends Condition> condition) {
        return none(each -> Relations.isNotTrue(condition.apply(each)));
    }

    /** Whether there is no element. */
    public final Condition isEmpty() {
        return isNotEmpty().not();
    }

    /** Whether there is an element. */
    public final Condition isNotEmpty() {
        return Relations.exists(scoped(), Condition.absent());
    }

    final Elements<M> scoped() {
        return on(path().inNewScope());
    }

    /** What tells collections apart in a text is whose they are, and under which name. */
    @Override
    public final Object subject() {
        return Elements.class;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other instanceof Elements<?> that && path().equals(that.path());
    }
}
