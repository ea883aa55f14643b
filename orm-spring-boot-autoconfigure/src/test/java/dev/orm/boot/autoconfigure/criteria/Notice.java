package dev.orm.boot.autoconfigure.criteria;

import dev.orm.annotation.SoftDelete;
import dev.orm.annotation.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice on the board of a tenant. */
@Entity
public class Notice {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @TenantId
    private @Nullable String tenant;

    @SoftDelete
    private @Nullable Instant deletedAt;

    private String text = "";
    private String board = "";

    protected Notice() {}

    public Notice(String text, String board) {
        this.text = text;
        this.board = board;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getTenant() {
        return tenant;
    }

    public @Nullable Instant getDeletedAt() {
        return deletedAt;
    }

    public String getText() {
        return text;
    }

    public String getBoard() {
        return board;
    }
}
