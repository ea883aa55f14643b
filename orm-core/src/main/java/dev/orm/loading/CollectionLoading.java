package dev.orm.loading;

import dev.orm.loading.FetchNode.ToManyFetch;
import dev.orm.loading.FetchNode.Wanted;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.Id;
import dev.orm.mapping.OrderBy;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Adaptation;
import dev.orm.sql.Condition;
import dev.orm.sql.GroupingElement;
import dev.orm.sql.LoadOption;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Ordering;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import dev.orm.sql.Sql;
import dev.orm.state.Contents;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads the elements of one collection for many owners in one query, by the key under which the elements know their owner. */
public final class CollectionLoading {

    private final LoadingSession session;
    private final Set<Loading> loading = new HashSet<>();

    CollectionLoading(LoadingSession session) {
        this.session = session;
    }

    /** Loads a relation for those of the owners, all of one class, for which it is not loaded. */
    public void loadMissing(List<InstanceState> owners, int index) {
        loadMissing(owners, index, Wanted.all());
    }

    /** Loads what a fetch wants, level by level where the relation is one of an entity with itself. */
    void loadMissing(List<InstanceState> owners, ToManyFetch fetch) {
        Set<InstanceState> seen = new HashSet<>(owners);
        List<InstanceState> level = owners;
        for (int depth = fetch.wanted().depth(); depth > 0 && !level.isEmpty(); depth--) {
            loadMissing(level, fetch.index(), fetch.wanted());
            level = depth == 1
                    ? List.of()
                    : elements(level, fetch.relation()).filter(seen::add).toList();
        }
    }

    private Stream<InstanceState> elements(List<InstanceState> owners, CollectionAttribute attribute) {
        if (!(attribute instanceof ToMany relation)) {
            return Stream.empty();
        }
        return owners.stream()
                .flatMap(owner -> LazyCollection.known(owner.collection(relation)).stream())
                .map(element -> session.context().stateOf(relation.target(), element))
                .filter(Objects::nonNull);
    }

    /** Elements may lead back to owners for which the relation is just being loaded. */
    private void loadMissing(List<InstanceState> owners, int index, Wanted wanted) {
        List<InstanceState> missing = owners.stream()
                .filter(owner -> isUnloaded(owner, attribute(owner, index)))
                .filter(owner -> !loading.contains(new Loading(owner, index)))
                .toList();
        if (!missing.isEmpty()) {
            load(missing, index, wanted);
        }
    }

    /** Loads the relation for all of these owners, which are of one class. */
    void load(List<InstanceState> owners, int index, Wanted wanted) {
        CollectionAttribute relation = attribute(owners.get(0), index);
        List<Loading> started =
                owners.stream().map(owner -> new Loading(owner, index)).toList();
        loading.addAll(started);
        try {
            Map<List<@Nullable Object>, ? extends List<?>> byOwner = contentsByOwner(owners, relation, wanted);
            boolean part = !wanted.condition().isAbsent();
            owners.forEach(owner -> fill(owner, index, contents(byOwner, owner, relation), part));
        } finally {
            started.forEach(loading::remove);
        }
    }

    /** Loads a collection for those of the owners, all of one class, that do not have all of its elements; what was added and removed stays so. */
    public void complete(List<InstanceState> owners, int index) {
        loadMissing(owners, index);
        List<InstanceState> parts =
                owners.stream().filter(owner -> owner.isPart(index)).toList();
        if (parts.isEmpty()) {
            return;
        }
        ToMany relation = (ToMany) attribute(parts.get(0), index);
        Map<List<@Nullable Object>, ? extends List<?>> byOwner = contentsByOwner(parts, relation, Wanted.all());
        for (InstanceState owner : parts) {
            List<?> part = Objects.requireNonNull(owner.baseline(index), relation::describe);
            List<?> all = contents(byOwner, owner, relation);
            List<Object> now = Contents.changed(relation, all, part, LazyCollection.known(owner.collection(relation)));
            fill(owner, index, all, false);
            Contents.replace(Objects.requireNonNull(owner.value(relation.slot()), relation::describe), now);
        }
    }

    /** Gives an owner what the database has, or a part of it: entities, or rows of values. */
    void fill(InstanceState owner, int index, List<?> contents, boolean part) {
        CollectionAttribute attribute = attribute(owner, index);
        session.context().undo().recordRead(owner, index);
        owner.baseline(index, contents);
        owner.part(index, part);
        fill(owner, index, attribute, Contents.elements(attribute, contents));
    }

    private static List<?> contents(
            Map<List<@Nullable Object>, ? extends List<?>> byOwner,
            InstanceState owner,
            CollectionAttribute attribute) {
        List<?> contents = byOwner.get(Arrays.asList(key(owner, attribute)));
        return contents == null ? List.of() : contents;
    }

    private Map<List<@Nullable Object>, ? extends List<?>> contentsByOwner(
            List<InstanceState> owners, CollectionAttribute attribute, Wanted wanted) {
        return attribute instanceof ElementCollection values
                ? new ElementLoading(session, values)
                        .rowsByOwner(
                                owners.stream().map(owner -> key(owner, values)).toList())
                : elementsByOwner(owners, (ToMany) attribute, wanted);
    }

    /**
     * What the database has for one owner, entities or rows of values; entities are loaded, the owner's attribute stays
     * as it is.
     */
    public List<?> elements(InstanceState owner, int index) {
        session.context().undo().recordRead(owner, index);
        CollectionAttribute attribute = attribute(owner, index);
        List<?> contents =
                contentsByOwner(List.of(owner), attribute, Wanted.all()).get(Arrays.asList(key(owner, attribute)));
        return contents == null ? List.of() : contents;
    }

    /** A select of the elements that an owner has when it runs; its conditions and orders name the target of the relation. */
    @SuppressWarnings("unchecked") // the elements are of the class of the target
    public <T> Select<T> select(InstanceState owner, ToMany relation) {
        DynamicTable<T> elements = (DynamicTable<T>) relation.target().source();
        OwnerKey ownerKey = new OwnerKey(elements, relation);
        return Sql.select(elements).where(Sql.row(ownerKey.expressions()).eq(key(owner, relation)));
    }

    /** Whether the element of such a select is an object. */
    @SuppressWarnings("unchecked") // an object that is not of the class of the target is refused
    public Condition isElement(ToMany relation, Object element) {
        return ((DynamicTable<Object>) relation.target().source()).eq(element);
    }

    /** The greatest position that elements of a relation have for each of these owners, given by their keys, by one statement. */
    public Map<List<@Nullable Object>, Integer> lastPositions(ToMany relation, List<@Nullable Object[]> keys) {
        OwnerKey owner = new OwnerKey(relation.target().source(), relation);
        List<OrderedExpression<Object>> ownerKey = owner.expressions();
        List<Selectable<?>> items = new ArrayList<>(ownerKey);
        owner.index().forEach(position -> items.add(Sql.max(position)));
        Select<@Nullable Object[]> select = Sql.select(items, row -> row);
        Map<List<@Nullable Object>, Integer> last = new HashMap<>();
        Select<@Nullable Object[]> byOwner =
                select.where(Sql.row(ownerKey).in(keys)).groupBy(ownerKey.toArray(new GroupingElement[0]));
        for (@Nullable Object[] row : seeingHidden(() -> session.selects().list(byOwner))) {
            if (row[ownerKey.size()] instanceof Integer position) {
                last.put(Arrays.asList(row).subList(0, ownerKey.size()), position);
            }
        }
        return last;
    }

    /** Is told of the position of an element. */
    public interface Positions {

        void at(List<@Nullable Object> owner, int position, Object id);
    }

    /** Tells of every position in the lists of these owners, those of rows that are not seen included, by one statement. */
    public void positions(ToMany relation, List<@Nullable Object[]> keys, Positions told) {
        for (Placed row : seeingHidden(() -> placed(relation, keys))) {
            if (row.place().get(0) instanceof Integer position) {
                told.at(row.owner(), position, row.id());
            }
        }
    }

    /** Is told of the key of an element. */
    public interface Keys {

        void at(List<@Nullable Object> owner, List<@Nullable Object> key, Object id);
    }

    /** Tells of the keys in the maps of these owners, those of rows that are not seen included or not, by one statement. */
    public void keys(ToMany relation, List<@Nullable Object[]> owners, boolean withHidden, Keys told) {
        List<Placed> rows = withHidden ? seeingHidden(() -> placed(relation, owners)) : placed(relation, owners);
        rows.forEach(row -> told.at(row.owner(), row.place(), row.id()));
    }

    /** Where an element is: the key of its owner, and its position or key. */
    private record Placed(List<@Nullable Object> owner, List<@Nullable Object> place, Object id) {}

    private List<Placed> placed(ToMany relation, List<@Nullable Object[]> keys) {
        Id id = relation.target().id();
        DynamicTable<?> elements = relation.target().source();
        OwnerKey owner = new OwnerKey(elements, relation);
        List<Selectable<?>> items = new ArrayList<>();
        id.attributes().forEach(part -> items.add(elements.attribute(part.path())));
        int width = items.size();
        items.addAll(owner.expressions());
        int last = items.size();
        items.addAll(owner.index());
        Select<@Nullable Object[]> select = Sql.select(items, row -> row);
        Select<@Nullable Object[]> all =
                select.where(Sql.row(owner.expressions()).in(keys));
        List<Placed> placed = new ArrayList<>();
        for (@Nullable Object[] row : session.selects().list(all)) {
            List<@Nullable Object> values = Arrays.asList(row);
            placed.add(new Placed(
                    values.subList(width, last),
                    values.subList(last, row.length),
                    Objects.requireNonNull(id.of(Arrays.copyOf(row, width)))));
        }
        return placed;
    }

    /** What no criterion lets the session see has a position all the same. */
    private <T> T seeingHidden(Supplier<T> reading) {
        return session.seeing(session.criteria().ofKnown(), reading);
    }

    static boolean isUnloaded(InstanceState owner, CollectionAttribute relation) {
        return !owner.isUnloaded() && owner.collection(relation) instanceof LazyCollection<?> lazy && !lazy.isLoaded();
    }

    private Map<List<@Nullable Object>, List<Object>> elementsByOwner(
            List<InstanceState> owners, ToMany relation, Wanted wanted) {
        List<@Nullable Object[]> keys =
                owners.stream().map(owner -> key(owner, relation)).toList();
        OwnerKey ownerKey = new OwnerKey(relation.target().source(), relation);
        List<@Nullable Object[]> rows = session.selects().list(select(ownerKey, keys, wanted));
        return new PlacedElements(relation, ownerKey.expressions().size()).byOwner(rows, new References(session));
    }

    private Select<@Nullable Object[]> select(OwnerKey owner, List<@Nullable Object[]> keys, Wanted wanted) {
        DynamicTable<?> elements = owner.toMany().target().source();
        List<OrderedExpression<Object>> ownerKey = owner.expressions();
        List<Selectable<?>> items = new ArrayList<>();
        items.add(elements);
        items.addAll(ownerKey);
        items.addAll(owner.index());
        Select<@Nullable Object[]> select = Sql.select(items, row -> row);
        return select.where(
                        keys.size() == 1
                                ? Sql.row(ownerKey).eq(keys.get(0))
                                : Sql.row(ownerKey).in(keys),
                        condition(wanted, elements))
                .orderBy(orderings(owner.toMany(), elements))
                .options(wanted.options().toArray(new LoadOption[0]));
    }

    private static Condition condition(Wanted wanted, DynamicTable<?> elements) {
        return wanted.on() == null
                ? wanted.condition()
                : Adaptation.of(wanted.on(), elements).apply(wanted.condition());
    }

    /** What the annotations say, or by position; elements without one come last. */
    static Ordering[] orderings(ToMany relation, DynamicTable<?> elements) {
        List<Ordering> orderings = new ArrayList<>();
        if (!relation.kind().isMap()) {
            new OwnerKey(elements, relation)
                    .index()
                    .forEach(position -> orderings.add(position.asc().nullsLast()));
        }
        for (OrderBy order : relation.orderBy()) {
            OrderedExpression<Object> attribute =
                    elements.attribute(order.attribute().path());
            orderings.add(order.descending() ? attribute.desc() : attribute.asc());
        }
        return orderings.toArray(new Ordering[0]);
    }

    /** What the elements' key refers to: the owner's identifier, or the unique attributes that a foreign key names. */
    private static @Nullable Object[] key(InstanceState owner, CollectionAttribute attribute) {
        ToOne mappedBy = attribute instanceof ToMany relation ? relation.mappedBy() : null;
        if (mappedBy != null && !mappedBy.refersToId()) {
            return mappedBy.targetAttributes().stream()
                    .map(unique -> owner.value(unique.slot()))
                    .toArray();
        }
        Id id = owner.mapping().id();
        return id.columns(Objects.requireNonNull(owner.id()));
    }

    private void fill(InstanceState owner, int index, CollectionAttribute attribute, Collection<Object> elements) {
        session.context()
                .collections()
                .lazy(owner, index, attribute, session.lazy().collections())
                .fill(elements);
    }

    /** A collection whose elements are being read. */
    private record Loading(InstanceState owner, int relation) {}

    private static CollectionAttribute attribute(InstanceState owner, int index) {
        return owner.mapping().collections().get(index);
    }
}
