package dev.orm.loading;

import dev.orm.criteria.Criteria;
import dev.orm.dialect.Write;
import dev.orm.engine.EngineConnection;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.ReferenceLoader;
import dev.orm.mapping.ToOne;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.TextChange;
import dev.orm.sql.render.BoundSql;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the loaders of one session share: its objects, its connection, and its ways of loading.
 *
 * <p>Belongs to its session's thread.
 */
public final class LoadingSession {

    private final MappingRegistry mappings;
    private final PersistenceContext context;
    private final EngineConnection connection;
    private final SelectCompiler compiler;
    private final LoadingGuard guard;
    private final boolean readOnly;
    private final LazyLoader lazy;
    private final EntityFinder finder;
    private final SelectRunner selects;
    private final LoadedEntities loaded = new LoadedEntities();
    private @Nullable CollectionLoading collections;
    private @Nullable DeferredLoading deferred;
    private Criteria criteria;

    /**
     * @param compiler shared by all sessions of a factory
     * @param criteria which rows the session sees
     * @param readOnly whether snapshots are left out, because nothing will be written
     */
    public LoadingSession(
            PersistenceContext context,
            EngineConnection connection,
            SelectCompiler compiler,
            Criteria criteria,
            LoadingGuard guard,
            boolean readOnly) {
        this.mappings = compiler.mappings();
        this.context = context;
        this.connection = connection;
        this.compiler = compiler;
        this.criteria = criteria;
        this.guard = guard;
        this.readOnly = readOnly;
        this.lazy = new LazyLoader(this, compiler.settings());
        this.finder = new EntityFinder(this);
        this.selects = new SelectRunner(this);
    }

    /** Another one on the same connection, whose objects this one does not know and which are not written. */
    LoadingSession apart() {
        return new LoadingSession(new PersistenceContext(), connection, compiler, criteria, guard, readOnly);
    }

    /** The text of a batch, and the values of each of its statements. */
    public Write bound(Batch batch) {
        return compiler.bind(connection.dialect(), criteria, batch);
    }

    /** All that is mapped. */
    public MappingRegistry mappings() {
        return mappings;
    }

    /** Which rows statements see now. */
    public Criteria criteria() {
        return criteria;
    }

    /** Runs work whose statements see other rows. */
    public <T> T seeing(Criteria others, Supplier<T> work) {
        Criteria outer = criteria;
        criteria = others;
        try {
            return work.get();
        } finally {
            criteria = outer;
        }
    }

    /** Whether an instance can stand for a row of which only the identifier is known: not where the row may not be seen. */
    public boolean hasReferences(EntityMapping<?> mapping) {
        return mapping.supportsReferences() && !criteria.shape().mayHide(mapping);
    }

    /** Whether an object of the session was deleted softly, so that it is not there for those who do not ask for such. */
    boolean isHidden(InstanceState state) {
        BasicAttribute deletion = state.mapping().deletion();
        if (deletion == null || criteria.shape().deleted() || state.isUnloaded()) {
            return false;
        }
        Object value = state.value(deletion.slot());
        return value != null && !Boolean.FALSE.equals(value);
    }

    PersistenceContext context() {
        return context;
    }

    EngineConnection connection() {
        return connection;
    }

    /** The text and the values of a change. */
    public BoundSql bound(Change change) {
        return compiler.bind(connection.dialect(), criteria, change);
    }

    /** The text and the values of a change that is given as text. */
    public BoundSql bound(TextChange change) {
        return compiler.bind(connection.dialect(), criteria, change);
    }

    SelectCompiler compiler() {
        return compiler;
    }

    boolean readOnly() {
        return readOnly;
    }

    void beforeAccess() {
        guard.beforeAccess();
    }

    void beforeQuery() {
        guard.beforeQuery();
    }

    void beforeLoad(EntityMapping<?> loaded) {
        guard.beforeLoad(loaded);
    }

    void beforeUnknown(EntityMapping<?> loaded) {
        guard.beforeUnknown(loaded);
    }

    /** Loads what is touched and was not loaded. */
    public LazyLoader lazy() {
        return lazy;
    }

    /** Lets all objects go, which load nothing any more. */
    public void letGo() {
        lazy.close();
        context.clear();
    }

    /** Runs selects. */
    public SelectRunner selects() {
        return selects;
    }

    /** What was read and is not told of it yet. */
    LoadedEntities loaded() {
        return loaded;
    }

    DeferredLoading deferred() {
        DeferredLoading known = deferred;
        if (known == null) {
            known = new DeferredLoading(this);
            deferred = known;
        }
        return known;
    }

    /** Gives an object values that its row has by now; what the application has changed beside them stays changed. */
    public void take(InstanceState state, BitSet slots, @Nullable Object[] valuesBySlot) {
        DeferredLoading.take(state, slots, () -> state.access().setAll(state.entity(), slots, valuesBySlot));
    }

    /** Loads the attributes that an object still misses. */
    public void complete(InstanceState state) {
        DeferredAttributes missing = DeferredAttributes.of(state);
        if (missing != null) {
            missing.load(state.entity());
        }
    }

    /** Finds entities by identity. */
    public EntityFinder finder() {
        return finder;
    }

    /** Leaves an attribute of a loaded object to be read on first use; false if the object cannot notice that. */
    public boolean defer(InstanceState state, Attribute attribute) {
        return DeferredAttributes.forget(deferred(), state, attribute.slot());
    }

    /** Loads collections. */
    public CollectionLoading collections() {
        CollectionLoading known = collections;
        if (known == null) {
            known = new CollectionLoading(this);
            collections = known;
        }
        return known;
    }

    /** A reference to a row that was not read, which is the instance of its identity from now on. */
    public InstanceState newReference(EntityMapping<?> mapping, Object id) {
        return newReference(mapping, id, lazy);
    }

    InstanceState newReference(EntityMapping<?> mapping, Object id, ReferenceLoader loader) {
        Object entity = mapping.access().newReference(loader);
        EntityReference reference = (EntityReference) entity;
        reference.ormLoader(null); // a setter of the identifier must not load
        mapping.id().set(entity, id);
        InstanceState state = InstanceState.persistent(mapping, entity, id);
        for (ToOne relation : mapping.id().relations()) {
            state.value(relation.slot(), keyHolder(relation, mapping.id().target(relation, id)));
        }
        reference.ormLoader(loader);
        context.identities().put(state);
        return state;
    }

    /** The object that has a part of an identifier. */
    private Object keyHolder(ToOne relation, @Nullable Object key) {
        Object id = Objects.requireNonNull(key);
        InstanceState known = context.find(relation.target(), id);
        return (known == null ? newReference(relation.target(), id) : known).entity();
    }
}
