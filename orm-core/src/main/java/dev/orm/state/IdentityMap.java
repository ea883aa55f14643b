package dev.orm.state;

import dev.orm.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One object per identity; the classes of a hierarchy share theirs. Strong: what a session has loaded stays until it is cleared or closed.
 *
 * <p>Belongs to its session's thread.
 */
public final class IdentityMap {

    /** So many are found sooner one by one than in a hash table. */
    private static final int FEW = 8;

    private final List<IdTable> inOrder = new ArrayList<>(1);
    private @Nullable Map<EntityMapping<?>, IdTable> byRoot;

    /** The state of the identity; null when the session does not know it. */
    public @Nullable InstanceState get(EntityMapping<?> mapping, Object id) {
        IdTable table = known(mapping);
        return table == null ? null : table.get(id);
    }

    private @Nullable IdTable known(EntityMapping<?> mapping) {
        EntityMapping<?> root = mapping.root();
        if (byRoot != null) {
            return byRoot.get(root);
        }
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).root == root) {
                return inOrder.get(i);
            }
        }
        return null;
    }

    /** The identities of the hierarchy of a class, for loops over rows. */
    public IdTable table(EntityMapping<?> mapping) {
        IdTable table = known(mapping);
        if (table == null) {
            table = IdTable.of(mapping.root());
            inOrder.add(table);
            index(table);
        }
        return table;
    }

    private void index(IdTable added) {
        if (byRoot != null) {
            byRoot.put(added.root, added);
        } else if (inOrder.size() > FEW) {
            Map<EntityMapping<?>, IdTable> made = new IdentityHashMap<>();
            inOrder.forEach(table -> made.put(table.root, table));
            byRoot = made;
        }
    }

    /** Adds a state under its identifier. */
    public void put(InstanceState state) {
        table(state.mapping()).add(state);
    }

    public void remove(InstanceState state) {
        Object id = state.id();
        IdTable table = known(state.mapping());
        if (id != null && table != null && table.get(id) == state) {
            table.remove(id);
            if (table.byEntity != null) {
                table.byEntity.remove(state.entity());
            }
        }
    }

    /**
     * The state of an object whose own identifier does not lead to it: it was changed since. Looks at the objects themselves, by an index that is made
     * when it is first needed.
     */
    public @Nullable InstanceState find(EntityMapping<?> mapping, Object entity) {
        IdTable table = known(mapping);
        return table == null ? null : table.index().get(entity);
    }

    /** Every state, class by class. The action must not add or remove identities. */
    public void forEach(Consumer<InstanceState> action) {
        for (IdTable table : inOrder) {
            table.forEach(action);
        }
    }

    /** Every state of the classes that have collections of entities, or share their identities with one that has. */
    public void forEachOwner(Consumer<InstanceState> action) {
        for (IdTable table : inOrder) {
            if (table.hasOwners()) {
                table.forEach(action);
            }
        }
    }

    /** A copy of all states, in the order of {@link #forEach}, for loops that add or remove identities. */
    public Collection<InstanceState> states() {
        int size = 0;
        for (IdTable table : inOrder) {
            size += table.size();
        }
        List<InstanceState> states = new ArrayList<>(size);
        forEach(states::add);
        return states;
    }

    /** A copy of the states of one class and those that extend it. */
    public List<InstanceState> states(EntityMapping<?> mapping) {
        List<InstanceState> states = new ArrayList<>();
        IdTable table = known(mapping);
        if (table != null) {
            table.forEach(state -> {
                if (state.mapping().isA(mapping)) {
                    states.add(state);
                }
            });
        }
        return states;
    }

    /** Whether no identity was ever put here since the map was cleared. */
    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    public void clear() {
        inOrder.clear();
        byRoot = null;
    }

    private static Object requiredId(InstanceState state) {
        Object id = state.id();
        if (id == null) {
            throw new IllegalStateException(state + " has no identifier, so it has no place in the identity map");
        }
        return id;
    }

    /** The identities of one class. */
    public abstract static sealed class IdTable permits LongIdTable, ObjectIdTable {

        private final EntityMapping<?> root;
        private @Nullable Map<Object, InstanceState> byEntity;

        IdTable(EntityMapping<?> root) {
            this.root = root;
        }

        Map<Object, InstanceState> index() {
            Map<Object, InstanceState> index = byEntity;
            if (index == null) {
                Map<Object, InstanceState> made = new IdentityHashMap<>();
                forEach(state -> made.put(state.entity(), state));
                index = made;
                byEntity = index;
            }
            return index;
        }

        private boolean hasOwners() {
            List<EntityMapping<?>> classes = root.concrete();
            for (int i = 0; i < classes.size(); i++) {
                if (!classes.get(i).toManys().isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        static IdTable of(EntityMapping<?> root) {
            Class<?> type = root.id().javaType();
            return type == Long.class || type == long.class ? new LongIdTable(root) : new ObjectIdTable(root);
        }

        public abstract @Nullable InstanceState get(Object id);

        /** Adds a state of these classes under its identifier. */
        public final void add(InstanceState state) {
            put(requiredId(state), state);
            if (byEntity != null) {
                byEntity.put(state.entity(), state);
            }
        }

        abstract int size();

        abstract void put(Object id, InstanceState state);

        abstract void remove(Object id);

        abstract void forEach(Consumer<InstanceState> action);
    }

    private static final class ObjectIdTable extends IdTable {

        private final Map<Object, InstanceState> states = new LinkedHashMap<>();

        ObjectIdTable(EntityMapping<?> root) {
            super(root);
        }

        @Override
        public @Nullable InstanceState get(Object id) {
            return states.get(id);
        }

        @Override
        int size() {
            return states.size();
        }

        @Override
        void put(Object id, InstanceState state) {
            states.put(id, state);
        }

        @Override
        void remove(Object id) {
            states.remove(id);
        }

        @Override
        void forEach(Consumer<InstanceState> action) {
            states.values().forEach(action);
        }
    }
}
