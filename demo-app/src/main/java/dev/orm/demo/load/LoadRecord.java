package dev.orm.demo.load;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says in the database itself which data it holds, and whether all of it arrived. */
@Entity
public class LoadRecord {

    static final int ONLY = 1;

    @Id
    private Integer id;

    @Column(nullable = false, precision = 10, scale = 6)
    private BigDecimal scale;

    @Column(nullable = false)
    private Instant startedAt;

    private @Nullable Instant finishedAt;

    protected LoadRecord() {}

    LoadRecord(BigDecimal scale, Instant startedAt) {
        this.id = ONLY;
        this.scale = scale;
        this.startedAt = startedAt;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    BigDecimal getScale() {
        return scale;
    }
}
