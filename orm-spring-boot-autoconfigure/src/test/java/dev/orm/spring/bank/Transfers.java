package dev.orm.spring.bank;

import dev.orm.session.Session;
import dev.orm.spring.transaction.RetryableFailurePredicate;
import dev.orm.sql.LockMode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Moves money from account to account, again when another transfer was in the way. */
public class Transfers {

    private final Session session;
    private final AtomicInteger attempts = new AtomicInteger();
    private final ThreadLocal<Integer> attemptsOfThread = ThreadLocal.withInitial(() -> 0);

    public Transfers(Session session) {
        this.session = session;
    }

    /** How often work was begun. */
    public int attempts() {
        return attempts.get();
    }

    /** Moves an amount; the style says which other columns are written, and of which account. */
    @Retryable(predicate = RetryableFailurePredicate.class, maxRetries = 500, delay = 1, jitter = 3)
    @Transactional
    public void move(long from, long to, long amount, int style) {
        write(from, to, amount, style);
    }

    /** Moves an amount between accounts that are locked before, the one with the lower number first. */
    @Retryable(predicate = RetryableFailurePredicate.class, maxRetries = 500, delay = 1, jitter = 3)
    @Transactional
    public void moveLocked(long from, long to, long amount, int style) {
        session.get(Account.class, Math.min(from, to), LockMode.UPDATE);
        session.get(Account.class, Math.max(from, to), LockMode.UPDATE);
        write(from, to, amount, style);
    }

    /** Moves an amount in a transaction that sees the same rows throughout. */
    @Retryable(predicate = RetryableFailurePredicate.class, maxRetries = 500, delay = 1, jitter = 3)
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void moveInRepeatableRead(long from, long to, long amount, int style) {
        write(from, to, amount, style);
    }

    /** Moves an amount as if nobody else worked. */
    @Retryable(predicate = RetryableFailurePredicate.class, maxRetries = 500, delay = 1, jitter = 3)
    @Transactional(isolation = Isolation.SERIALIZABLE)
    public void moveSerializable(long from, long to, long amount, int style) {
        write(from, to, amount, style);
    }

    private void write(long from, long to, long amount, int style) {
        attempts.incrementAndGet();
        attemptsOfThread.set(attemptsOfThread.get() + 1);
        Account source = session.get(Account.class, from);
        Account target = session.get(Account.class, to);
        source.add(-amount);
        target.add(amount);
        switch (style % 4) {
            case 1 -> source.setNote("to " + to + " by " + amount);
            case 2 -> target.count();
            case 3 -> {
                source.count();
                target.setNote("from " + from + " by " + amount);
            }
            default -> {}
        }
    }

    /** How often this thread began to move an amount, since it asked last. */
    public int takeAttemptsOfThread() {
        int taken = attemptsOfThread.get();
        attemptsOfThread.set(0);
        return taken;
    }

    /** Does work that may be done again. */
    @Retryable(predicate = RetryableFailurePredicate.class, maxRetries = 3, delay = 1)
    @Transactional
    public void attempt(Runnable work) {
        attempts.incrementAndGet();
        work.run();
    }

    /** The balances in the order of the accounts. */
    @Transactional(readOnly = true)
    public List<Account> accounts() {
        return session.query(Account.class).list();
    }
}
