package dev.orm.session;

import java.util.Collection;

/** The control of a session by the owner of its transaction. */
final class UnitOfWorkControl implements SessionControl {

    private final Session session;
    private final UnitOfWork work;

    UnitOfWorkControl(Session session, UnitOfWork work) {
        this.session = session;
        this.work = work;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public boolean flushPending() {
        return work.flushAll();
    }

    @Override
    public void beforeCommit() {
        work.prepareCommit();
    }

    @Override
    public boolean isFailed() {
        return work.isFailed();
    }

    @Override
    public int remember() {
        work.flush();
        return rememberUnflushed();
    }

    @Override
    public int rememberUnflushed() {
        return work.remember();
    }

    @Override
    public void restore(int depth) {
        work.restore(depth);
        work.connection().failureUndone();
        work.events().backAt(depth);
    }

    @Override
    public void release(int depth) {
        work.context().undo().merge(depth);
    }

    @Override
    public void completed(Outcome outcome) {
        if (work.guard().isOpen()) {
            if (outcome != Outcome.COMMITTED) {
                work.restore(0);
            }
            try {
                tell(outcome);
            } finally {
                work.close();
            }
        }
    }

    /** Of a transaction whose outcome is not known nothing can be said. */
    private void tell(Outcome outcome) {
        if (outcome == Outcome.COMMITTED) {
            work.events().committed();
        } else if (outcome == Outcome.ROLLED_BACK) {
            work.events().rolledBack();
        }
    }

    @Override
    public void assignIds(Collection<?> entities) {
        work.assignIds(entities.stream()
                .map(entity -> work.required(entity, "assignIds"))
                .toList());
    }
}
