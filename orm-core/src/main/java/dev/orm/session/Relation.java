package dev.orm.session;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.ToMany;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Source;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.OwnedCollections;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The elements of one to-many relation of one object, however many there are: they are added, removed, queried and counted without loading the
 * collection. What is changed is written by the next flush, as if the collection itself had been changed.
 *
 * <p>Belongs to its session's thread.
 *
 * @param <T> the entity of the elements
 */
public final class Relation<T> {

    private final Session session;
    private final UnitOfWork work;
    private final InstanceState owner;
    private final ToMany relation;

    private Relation(Session session, UnitOfWork work, InstanceState owner, ToMany relation) {
        this.session = session;
        this.work = work;
        this.owner = owner;
        this.relation = relation;
    }

    static <T> Relation<T> of(Session session, UnitOfWork work, Object owner, dev.orm.metamodel.ToMany<?> path) {
        InstanceState state = work.required(owner, "relation");
        if (!(path instanceof Source named)) {
            throw new IllegalArgumentException(path + " is no path of a generated metamodel");
        }
        boolean ofOwner = named.parent() instanceof EntitySource<?> parent
                && parent.relation() == null
                && parent.entityType().isInstance(owner);
        Attribute attribute = ofOwner ? state.mapping().findAttribute(Objects.requireNonNull(named.relation())) : null;
        if (!(attribute instanceof ToMany relation)) {
            throw new IllegalArgumentException(
                    named + " is no to-many relation of " + state.mapping().name()
                            + ", of which an object was given: name one of its own, and the object that has it.");
        }
        return new Relation<>(session, work, state, relation);
    }

    /**
     * Adds an element. The other side of the relation, and new objects, follow at the flush.
     *
     * @throws InvalidDataAccessApiUsageException when the elements have positions or keys
     */
    public void add(T element) {
        Objects.requireNonNull(element, "add(null): there is nothing to add");
        Collection<Object> present = changed("add");
        if (present instanceof LazyCollection<Object> lazy && !lazy.isLoaded()) {
            lazy.addUnseen(element);
        } else if (!Identity.contains(present, element)) {
            present.add(element);
        }
    }

    /** {@link #add Adds} each of them. */
    public void addAll(Iterable<? extends T> elements) {
        elements.forEach(this::add);
    }

    /**
     * Removes an element: it is cut loose, or deleted where the relation removes orphans. That it is one is found out by the flush, where it
     * matters.
     *
     * @throws InvalidDataAccessApiUsageException when the elements have positions or keys
     */
    public void remove(T element) {
        Objects.requireNonNull(element, "remove(null): there is nothing to remove");
        Collection<Object> present = changed("remove");
        if (present instanceof LazyCollection<Object> lazy && !lazy.isLoaded()) {
            lazy.removeUnseen(element);
        } else {
            present.removeIf(each -> each == element);
        }
    }

    /**
     * A query for the elements, in no order unless it is given one. What was added and removed before is flushed when it runs, as before any
     * query. The elements are those that the database has when it runs.
     */
    public Query<T> query() {
        if (owner.id() == null) {
            session.flush(); // so that the owner has a key
        }
        return session.query(work.loading().collections().<T>select(owner, relation));
    }

    /** How many elements there are. */
    public long count() {
        return query().count();
    }

    /** Whether an object is an element; asks for its row alone. */
    public boolean contains(T element) {
        return query().where(work.loading().collections().isElement(relation, element))
                .exists();
    }

    @SuppressWarnings("unchecked") // the elements are checked by the flush
    private Collection<Object> changed(String operation) {
        work.guard().checkWrite(operation);
        if (relation.index() != null || relation.kind().isMap()) {
            throw new InvalidDataAccessApiUsageException(
                    relation.describe() + " keeps its elements at positions or under" + " keys, which this " + operation
                            + " does not name. Change the collection itself.");
        }
        if (owner.isUnloaded()) {
            work.loading().lazy().load(owner);
        }
        Collection<?> present = owner.collection(relation);
        if (present != null) {
            return (Collection<Object>) present;
        }
        int index = owner.mapping().collections().indexOf(relation);
        LazyCollection<Object> empty = OwnedCollections.install(
                owner, index, relation, work.loading().lazy().collections());
        empty.fill(List.of()); // null stands for no elements
        return empty;
    }

    @Override
    public String toString() {
        return relation.describe();
    }
}
