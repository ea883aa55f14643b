package dev.orm.boot.autoconfigure.articles;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;

/** Is mapped by its getters. */
@Entity
public class Leaflet {

    private @Nullable Long id;
    private @Nullable String text;
    private @Nullable LocalDateTime printedAt;
    private @Nullable Long changedAt;
    private @Nullable Instant seenAt;
    private @Nullable String printer;
    private @Nullable String editor;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    @CreatedDate
    public @Nullable LocalDateTime getPrintedAt() {
        return printedAt;
    }

    public void setPrintedAt(@Nullable LocalDateTime printedAt) {
        this.printedAt = printedAt;
    }

    @LastModifiedDate
    public @Nullable Long getChangedAt() {
        return changedAt;
    }

    public void setChangedAt(@Nullable Long changedAt) {
        this.changedAt = changedAt;
    }

    @LastModifiedDate
    public @Nullable Instant getSeenAt() {
        return seenAt;
    }

    public void setSeenAt(@Nullable Instant seenAt) {
        this.seenAt = seenAt;
    }

    @CreatedBy
    public @Nullable String getPrinter() {
        return printer;
    }

    public void setPrinter(@Nullable String printer) {
        this.printer = printer == null ? null : "printer " + printer;
    }

    @LastModifiedBy
    public @Nullable String getEditor() {
        return editor;
    }

    public void setEditor(@Nullable String editor) {
        this.editor = editor;
    }
}
