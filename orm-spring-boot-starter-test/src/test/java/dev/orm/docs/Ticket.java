package dev.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.domain.AbstractAggregateRoot;

@Entity
public class Ticket extends AbstractAggregateRoot<Ticket> {

    public record Closed(String subject) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String subject = "";
    private boolean open = true;

    @CreatedDate
    private @Nullable Instant openedAt;

    @LastModifiedBy
    private @Nullable String changedBy;

    protected Ticket() {}

    public Ticket(String subject) {
        this.subject = subject;
    }

    public void close() {
        open = false;
        registerEvent(new Closed(subject)); // published with the flush that writes it, or by save
    }

    public boolean isOpen() {
        return open;
    }

    public @Nullable Instant getOpenedAt() {
        return openedAt;
    }

    public @Nullable String getChangedBy() {
        return changedBy;
    }
}
