package dev.orm.session.archive;

import dev.orm.annotation.SoftDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A task, whose delete sets a flag. */
@Entity
public class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @SoftDelete
    private boolean deleted;

    private String title = "";

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private @Nullable Project project;

    protected Task() {}

    public Task(Project project, String title) {
        this.project = project;
        this.title = title;
    }

    public @Nullable Long getId() {
        return id;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public void setDeleted(boolean deleted) {
        this.deleted = deleted;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable Project getProject() {
        return project;
    }
}
