package dev.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@EntityListeners(TaskLog.class)
class Task implements Dated {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String title = "";
    private @Nullable LocalDate due;
    private int revision;
    private @Nullable LocalDate created;

    @Transient
    private boolean overdue;

    protected Task() {}

    Task(String title) {
        this.title = title;
    }

    @PrePersist
    void schedule() {
        if (due == null) {
            due = LocalDate.of(2020, 3, 1);
        }
    }

    @PreUpdate
    void count() {
        revision++;
    }

    @PostLoad
    void compare() {
        overdue = due != null && due.isBefore(LocalDate.now());
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getTitle() {
        return title;
    }

    void setTitle(String title) {
        this.title = title;
    }

    int getRevision() {
        return revision;
    }

    boolean isOverdue() {
        return overdue;
    }

    @Nullable
    LocalDate getCreated() {
        return created;
    }

    @Override
    public void setCreated(LocalDate day) {
        this.created = day;
    }
}
