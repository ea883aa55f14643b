package dev.orm.flush;

import dev.orm.engine.EngineConnection;
import dev.orm.flush.FlushAction.CheckLater;
import dev.orm.flush.FlushAction.ClearReferences;
import dev.orm.flush.FlushAction.ComputeValues;
import dev.orm.flush.FlushAction.DeleteAllElements;
import dev.orm.flush.FlushAction.DeleteAllLinks;
import dev.orm.flush.FlushAction.DeleteElements;
import dev.orm.flush.FlushAction.DeleteEntities;
import dev.orm.flush.FlushAction.DeleteHiddenLinks;
import dev.orm.flush.FlushAction.DeleteLinks;
import dev.orm.flush.FlushAction.FreeValues;
import dev.orm.flush.FlushAction.InsertElements;
import dev.orm.flush.FlushAction.InsertEntities;
import dev.orm.flush.FlushAction.InsertLinks;
import dev.orm.flush.FlushAction.LockRows;
import dev.orm.flush.FlushAction.PlaceElements;
import dev.orm.flush.FlushAction.PointRows;
import dev.orm.flush.FlushAction.ReleaseChildren;
import dev.orm.flush.FlushAction.UpdateElements;
import dev.orm.flush.FlushAction.UpdateEntities;
import dev.orm.loading.LoadingSession;
import dev.orm.sql.render.BoundSql;
import dev.orm.state.InstanceState;

/** The last stage of a flush: sends the plan's steps in the forms the dialect likes best, and brings the objects in step with their rows. */
final class FlushExecutor {

    private final EngineConnection connection;
    private final LoadingSession loading;
    private final Work work;
    private final EntityInserter inserts;
    private final EntityUpdater updates;
    private final LinkWriter links;
    private final ElementWriter elements;
    private final FetchedValues fetched;

    FlushExecutor(EngineConnection connection, Work work, ChangeDetector.Relations relations, LoadingSession loading) {
        this.connection = connection;
        this.loading = loading;
        EntityRows rows = new EntityRows(work, connection.dialect());
        this.work = work;
        this.inserts = new EntityInserter(connection, work, rows);
        this.updates = new EntityUpdater(connection, work, rows);
        this.links = new LinkWriter(connection, work);
        this.elements = new ElementWriter(connection);
        this.fetched = new FetchedValues(relations);
    }

    void execute(FlushPlan plan) {
        work.replacements().takeOver();
        for (FlushAction action : plan.actions()) {
            if (action instanceof InsertEntities insert) {
                inserts.insert(insert);
            } else if (action instanceof UpdateEntities update) {
                updates.update(update);
            } else if (action instanceof ClearReferences clear) {
                updates.clear(clear);
            } else if (action instanceof FreeValues free) {
                updates.free(free);
            } else if (action instanceof PointRows rows) {
                updates.point(rows);
            } else if (action instanceof ComputeValues compute) {
                compute(compute);
            } else if (action instanceof CheckLater check) {
                updates.check(check);
            } else if (action instanceof DeleteEntities delete) {
                updates.delete(delete);
            } else if (action instanceof ReleaseChildren release) {
                links.release(release);
            } else if (action instanceof InsertLinks insert) {
                links.insert(insert);
            } else if (action instanceof DeleteLinks delete) {
                links.delete(delete);
            } else if (action instanceof DeleteHiddenLinks delete) {
                links.deleteHidden(delete);
            } else if (action instanceof DeleteAllLinks delete) {
                links.deleteAll(delete);
            } else {
                write(action);
            }
        }
        fetched.read(plan);
        new Settlement(work).after(plan);
    }

    private void compute(ComputeValues compute) {
        InstanceState state = compute.state();
        BoundSql update = loading.seeing(
                loading.criteria().ofKnown(),
                () -> loading.bound(work.computed().statement(compute)));
        if (connection.update(update) == 0) {
            throw StaleRows.stale(state.mapping(), state);
        }
    }

    private void write(FlushAction action) {
        if (action instanceof InsertElements insert) {
            elements.insert(insert);
        } else if (action instanceof UpdateElements update) {
            elements.update(update);
        } else if (action instanceof DeleteElements delete) {
            elements.delete(delete);
        } else if (action instanceof DeleteAllElements delete) {
            elements.deleteAll(delete);
        } else if (action instanceof PlaceElements place) {
            links.place(place);
        } else if (action instanceof LockRows lock) {
            updates.lock(lock);
        }
    }
}
