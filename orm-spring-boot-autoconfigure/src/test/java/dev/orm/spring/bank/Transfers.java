package dev.orm.spring.bank;

import dev.orm.session.Session;
import dev.orm.spring.transaction.RetryableFailurePredicate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/** Moves money from account to account, again when another transfer was in the way. */
public class Transfers {

    private final Session session;
    private final AtomicInteger attempts = new AtomicInteger();

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
        attempts.incrementAndGet();
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
