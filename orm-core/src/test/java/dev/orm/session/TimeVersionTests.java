package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Versions that are times, in columns that keep fewer digits of a second than the clock has. */
final class TimeVersionTests extends SessionTest {

    TimeVersionTests(Lab lab) {
        super(lab, Ticket.class);
    }

    @Entity
    static class Ticket {

        @Id
        long id;

        @Version
        @Column(secondPrecision = 3)
        @Nullable
        Instant changed;

        int count;
    }

    @Test
    void eachUpdateRaisesThemByWhatTheColumnKeeps() {
        Ticket ticket = new Ticket();
        session.add(ticket);
        session.flush();
        for (int i = 1; i <= 20; i++) {
            Instant before = ticket.changed;
            ticket.count = i;
            session.flush();
            assertThat(ticket.changed).isAfter(before);
            assertThat(ticket.changed).isEqualTo(ticket.changed.truncatedTo(ChronoUnit.MILLIS));
        }
        session.commit();

        assertInDatabase(other -> other.get(Ticket.class, 0L).changed).isEqualTo(ticket.changed);
    }
}
