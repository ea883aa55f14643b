package dev.orm.state;

import dev.orm.mapping.ToMany;
import java.io.NotSerializableException;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A lazy collection for attributes of type {@code List} or {@code Collection}. */
public final class LazyList<E> extends AbstractList<E> implements LazyCollection<E>, RandomAccess, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient InstanceState owner;
    private final transient int relation;
    private transient @Nullable CollectionLoader loader;
    private transient List<E> elements = List.of();
    private transient @Nullable Unseen<E> unseen;
    private transient boolean passedThrough;

    public LazyList(InstanceState owner, int relation, CollectionLoader loader) {
        this.owner = owner;
        this.relation = relation;
        this.loader = loader;
    }

    @Override
    public InstanceState owner() {
        return owner;
    }

    @Override
    public int relation() {
        return relation;
    }

    @Override
    public boolean isLoaded() {
        return loader == null;
    }

    @Override
    public void fill(Collection<? extends E> loaded) {
        List<E> all = new ArrayList<>(loaded.size() + added().size());
        all.addAll(loaded);
        if (unseen != null) {
            unseen.join(
                    all, !(attribute() instanceof ToMany relation) || relation.repeats()); // values, rows with places
            unseen = null;
        }
        if (isLoaded()) {
            modCount++; // the first filling is what an iterator has just asked for
        }
        passedThrough = false;
        elements = all;
        loader = null;
    }

    @Override
    public void refill(Collection<? extends E> others) {
        unseen = null;
        fill(others);
        modCount++;
    }

    @Override
    public void unload(CollectionLoader loader) {
        this.loader = loader;
        elements = List.of();
        unseen = null;
        passedThrough = false;
        modCount++;
    }

    @Override
    public List<E> added() {
        return unseen == null ? List.of() : unseen.added();
    }

    @Override
    public List<E> removed() {
        return unseen == null ? List.of() : unseen.removed();
    }

    @Override
    public void addedWritten() {
        unseen = null;
    }

    @Override
    public void addUnseen(E element) {
        Unseen<E> changes = Unseen.of(unseen);
        changes.add(element, isTakenBack(element));
        unseen = changes;
    }

    @Override
    public void removeUnseen(E element) {
        Unseen<E> changes = Unseen.of(unseen);
        changes.remove(element);
        unseen = changes;
    }

    @Override
    public void takeIn(E element) {
        own().add(element);
        modCount++; // iterators of a list, unlike ours, do not go on
    }

    @Override
    public void letGo(Predicate<? super E> leaves) {
        own().removeIf(leaves);
        modCount++;
    }

    /** The elements, of which nobody who goes through them at the moment hears. */
    private List<E> own() {
        if (passedThrough) {
            elements = new ArrayList<>(elements);
            passedThrough = false;
        }
        return elements;
    }

    @Override
    public Iterator<E> iterator() {
        List<E> seen = loaded();
        passedThrough = true;
        return new SeenElements<>(seen, last -> elements == seen || removeOnce(loaded(), last));
    }

    private boolean removeOnce(List<E> present, E element) {
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i) == element) {
                remove(i);
                return true;
            }
        }
        return false;
    }

    @Override
    public Spliterator<E> spliterator() {
        List<E> seen = loaded();
        passedThrough = true;
        return seen.spliterator();
    }

    @Override
    public boolean removeIf(Predicate<? super E> leaves) {
        List<E> seen = loaded();
        passedThrough = true; // the condition may lead to a flush that gives the list other elements
        BitSet leaving = new BitSet(); // places, as one element may stand in several and leave only some
        for (int i = 0; i < seen.size(); i++) {
            if (leaves.test(seen.get(i))) {
                leaving.set(i);
            }
        }
        modCount++;
        if (elements == seen) {
            int[] place = {0};
            return seen.removeIf(each -> leaving.get(place[0]++));
        }
        leaving.stream().forEach(i -> removeOnce(loaded(), seen.get(i)));
        return !leaving.isEmpty();
    }

    @Override
    public E get(int index) {
        return loaded().get(index);
    }

    @Override
    public int size() {
        return loaded().size();
    }

    @Override
    public boolean add(E element) {
        modCount++;
        // else its position depends on the others: that of an entity can be asked for when it is written
        if (isLoaded() || attribute().index() != null && !(attribute() instanceof ToMany)) {
            return loaded().add(element);
        }
        Unseen<E> changes = Unseen.of(unseen);
        changes.append(element); // a list takes any element
        unseen = changes;
        return true;
    }

    @Override
    public void add(int index, E element) {
        modCount++;
        loaded().add(index, element);
    }

    @Override
    public E set(int index, E element) {
        return loaded().set(index, element);
    }

    @Override
    public E remove(int index) {
        modCount++;
        return loaded().remove(index);
    }

    @Override
    public void clear() {
        modCount++;
        loaded().clear();
    }

    @Serial
    private Object writeReplace() throws NotSerializableException {
        return LazyCollection.serialized(this, () -> new ArrayList<>(elements));
    }

    private List<E> loaded() {
        CollectionLoader pending = loader;
        if (pending != null) {
            pending.load(this);
        }
        return elements;
    }
}
