package dev.orm.flush;

import dev.orm.engine.EngineConnection;
import dev.orm.event.EntityValidator;
import dev.orm.loading.LoadingSession;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.TablePart;
import dev.orm.sql.Assignable;
import dev.orm.sql.Expression;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the unit of work of one session: runs the stages of a flush one after another.
 *
 * <p>Belongs to its session's thread.
 */
public final class Flusher {

    private final MappingRegistry mappings;
    private final FlushRules rules;
    private final PersistenceContext context;
    private final EngineConnection connection;
    private final ChangeDetector.Relations relations;
    private final ChangeDetector detector;
    private final LoadingSession loading;
    private final FlushObserver observer;
    private final ComputedValues computed = new ComputedValues();

    public Flusher(
            FlushRules rules,
            PersistenceContext context,
            EngineConnection connection,
            LoadingSession loading,
            FlushObserver observer) {
        this.observer = observer;
        this.mappings = rules.mappings();
        this.rules = rules;
        this.context = context;
        this.connection = connection;
        this.loading = loading;
        this.relations = new FlushLoading(loading);
        this.detector = new ChangeDetector(relations);
    }

    /**
     * What a flush would write now, before any callback is called. Objects reached by references become pending, as in a flush, and nothing else changes;
     * nothing is sent but what it takes to know.
     */
    public FlushPlan plan() {
        computed.forgetGone();
        Work work = detect();
        work.rememberCorrections();
        try {
            return follow(work);
        } finally {
            work.undo();
        }
    }

    /**
     * Writes everything that changed.
     *
     * @return whether there was anything to write
     */
    public boolean flush() {
        return write(pending());
    }

    /**
     * Writes everything that changed, unless an object is owned by nobody at the moment, and would be deleted for that, while one is loaded that may be
     * or lead to what takes it in: then nothing is written.
     *
     * @return whether there was anything to write
     */
    public boolean flushUnlessOrphaned(EntityMapping<?> loaded) {
        Work work = pending();
        return (work == null || !Orphans.awaitOne(work, loaded)) && write(work);
    }

    /**
     * Writes everything only if a collection of entities changed: one that was replaced before it was loaded deletes or releases rows of which nobody
     * knows. Else as {@link #flushUnlessOrphaned}.
     */
    public boolean flushCollections(EntityMapping<?> loaded) {
        List<InstanceState> owners = ChangeDetector.ownersOfEntities(context);
        return !owners.isEmpty() && detector.hasChangedCollections(work(), owners) && flushUnlessOrphaned(loaded);
    }

    private @Nullable Work pending() {
        computed.forgetGone();
        if (context.isEmpty()) {
            return null;
        }
        Work work = detect();
        return work.isIdle() ? null : work;
    }

    private boolean write(@Nullable Work detected) {
        if (detected == null) {
            return false;
        }
        FlushCallbacks callbacks = new FlushCallbacks();
        Prepared prepared = prepare(detected, callbacks);
        FlushPlan plan = prepared.plan();
        if (plan.isEmpty()) {
            return false;
        }
        validate(plan);
        observer.writing(context.pending(), FlushCallbacks.updated(plan), context.deleted());
        remember(prepared.work());
        Runnable afterwards = rules.hasCallbacks() ? callbacks.after(context, plan) : () -> {};
        execute(plan, prepared.work());
        computed.clear();
        afterwards.run();
        return true;
    }

    /** What is known, and what is to be written. */
    private record Prepared(Work work, FlushPlan plan) {}

    /** Begins again from the objects as they were found when listeners and callbacks may have changed what there is to write. */
    private Prepared prepare(Work detected, FlushCallbacks callbacks) {
        Work work = detected;
        boolean told = false;
        while (true) {
            boolean ready = false;
            try {
                FlushPlan plan = follow(work);
                boolean changed = !told && !plan.isEmpty() && observer.flushing();
                told = true;
                ready = !changed && !(rules.hasCallbacks() && callbacks.before(context, plan));
                if (ready) {
                    return new Prepared(work, plan);
                }
            } finally {
                if (!ready) {
                    work.takeBack();
                }
            }
            work = detect();
        }
    }

    private void execute(FlushPlan plan, Work work) {
        FlushExecutor executor = new FlushExecutor(connection, work, relations, loading);
        if (connection.operations().areHeard()) {
            connection.operations().during(FlushSubject.of(plan), () -> {
                executor.execute(plan);
                return Boolean.TRUE;
            });
        } else {
            executor.execute(plan);
        }
    }

    private void validate(FlushPlan plan) {
        EntityValidator validator = rules.validator();
        if (validator == null) {
            return;
        }
        List<Object> written = new ArrayList<>();
        context.pending().forEach(state -> written.add(state.entity()));
        FlushCallbacks.updated(plan).forEach(state -> written.add(state.entity()));
        if (!written.isEmpty()) {
            validator.validate(written);
        }
    }

    /** Lets an attribute take what an expression yields when the object's row is written next. */
    public <T> void compute(
            InstanceState state, BasicAttribute attribute, Assignable<?, T> named, Expression<T> value) {
        computed.set(state, attribute, named, value);
    }

    /** The attribute was set to a value behind an expression. */
    public void forgetComputed(InstanceState state, BasicAttribute attribute) {
        computed.forget(state, attribute);
    }

    /** The object was read again, with nothing of what was changed. */
    public void forgetComputed(InstanceState state) {
        computed.forget(state);
    }

    /** Forgets the expressions that were not written. */
    public void forgetComputed() {
        computed.clear();
    }

    /** Whether a flush would write this object. */
    public boolean isModified(InstanceState state) {
        return detector.isModified(state) || computed.states().contains(state);
    }

    /** All objects that a flush would write because they have changed. */
    public Set<InstanceState> modified() {
        Set<InstanceState> modified = detector.modified(work());
        computed.states().stream()
                .filter(state -> state.status() == Status.PERSISTENT)
                .forEach(modified::add);
        return modified;
    }

    /**
     * Gives generated identifiers to those of the objects that are new, and to the new ones they lead to, where they can be known before the insert.
     *
     * @return whether all have one
     */
    public boolean assignIds(Collection<InstanceState> states) {
        List<InstanceState> reached = new Cascade(detector, relations).from(work(), states);
        KeyAssigner keys = new KeyAssigner(connection);
        boolean all = true;
        Map<EntityMapping<?>, List<InstanceState>> pending = reached.stream()
                .collect(Collectors.groupingBy(InstanceState::mapping, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<EntityMapping<?>, List<InstanceState>> group : pending.entrySet()) {
            all &= keys.assign(group.getKey(), group.getValue(), true);
        }
        context.identified(reached);
        return all;
    }

    private Work work() {
        return new Work(mappings, context, computed, new Tenants(loading.criteria()));
    }

    private Work detect() {
        computed.forgetAssigned();
        Work work = work();
        work.leaveDone();
        work.tenants().assign(context.pending());
        detector.detect(work);
        work.tenants().requireUnchanged(work.changes());
        return work;
    }

    /** What the changes entail, and what of all that is to be written. */
    private FlushPlan follow(Work work) {
        relations.complete(ofUnknownRows(work));
        ReferencedKeys referenced = new ReferencedKeys(work, rules.references(), relations);
        referenced.load();
        new ForeignKeyAttributes(work, relations).run();
        work.elements().forEach(change -> work.touch(change.owner()));
        new Cascade(detector, relations).run(work);
        referenced.load(); // for what a cascade has found
        work.tenants().assign(context.pending());
        RelationSync sync = new RelationSync(work, relations);
        sync.run();
        new TenantBounds(work, relations).require();
        new DeleteCascade(work, relations, rules.ranks()).run();
        sync.requireOwned();
        work.strangers().requireOnlyOnes();
        new KeyChanges(work, rules.references(), relations).run();
        new ElementPlaces(work, relations).run();
        Versions.raise(work, relations);
        return new FlushPlanner(work, rules).plan();
    }

    /** Whether an object has a row in a table that may be without one shows in all of its values there. */
    private static List<InstanceState> ofUnknownRows(Work work) {
        return work.changes().keySet().stream()
                .filter(state -> EntityReference.isPartial(state.entity())
                        && state.mapping().parts().stream().anyMatch(TablePart::optional))
                .toList();
    }

    /** Before the first statement: a failure on the way must find all objects as they are now. */
    private void remember(Work work) {
        context.pending().forEach(context.undo()::record);
        work.changes().keySet().forEach(context.undo()::record);
        work.raised().forEach(context.undo()::record);
        work.owners().keySet().forEach(context.undo()::record);
        computed.actions().forEach(action -> context.undo().record(action.state()));
    }
}
