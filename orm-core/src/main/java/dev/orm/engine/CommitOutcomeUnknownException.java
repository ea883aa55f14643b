package dev.orm.engine;

import java.io.Serial;
import org.springframework.transaction.TransactionSystemException;

/** Says that a commit was sent but its answer was lost: the transaction may be committed or rolled back. Never try it again blindly. */
public final class CommitOutcomeUnknownException extends TransactionSystemException {

    @Serial
    private static final long serialVersionUID = 1L;

    CommitOutcomeUnknownException(Throwable cause) {
        super(
                "The connection broke while the transaction was being committed: it may be committed or rolled back. "
                        + "Look for its effects before you do the work again",
                cause);
    }
}
