package dev.orm.boot.autoconfigure.lifecycle;

import jakarta.persistence.PrePersist;
import java.time.Clock;

/** Sets the time of a memo by the application's clock. */
public class Stamper {

    private final Clock clock;

    public Stamper(Clock clock) {
        this.clock = clock;
    }

    @PrePersist
    void stamp(Memo memo) {
        memo.setStamped(clock.instant());
    }
}
