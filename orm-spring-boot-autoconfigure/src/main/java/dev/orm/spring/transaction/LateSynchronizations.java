package dev.orm.spring.transaction;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Synchronizations that are registered while a transaction commits, by listeners to events that a flush publishes. Spring goes through a copy of
 * those there were before, and would not call these.
 */
final class LateSynchronizations {

    private LateSynchronizations() {}

    /**
     * Does work, and calls what it registered; what that registers in turn, too.
     *
     * @param completing whether Spring has also called {@code beforeCompletion} already
     */
    static void call(Runnable work, boolean readOnly, boolean completing) {
        List<TransactionSynchronization> known = registered();
        work.run();
        for (List<TransactionSynchronization> late = since(known); !late.isEmpty(); late = since(known)) {
            known.addAll(late);
            for (TransactionSynchronization synchronization : late) {
                synchronization.beforeCommit(readOnly);
                if (completing) {
                    synchronization.beforeCompletion();
                }
            }
            if (completing) {
                work.run();
            }
        }
    }

    private static List<TransactionSynchronization> since(List<TransactionSynchronization> known) {
        List<TransactionSynchronization> late = registered();
        late.removeIf(synchronization -> known.stream().anyMatch(before -> before == synchronization));
        return late;
    }

    private static List<TransactionSynchronization> registered() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? new ArrayList<>(TransactionSynchronizationManager.getSynchronizations())
                : new ArrayList<>();
    }
}
