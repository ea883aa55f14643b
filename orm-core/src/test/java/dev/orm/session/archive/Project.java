package dev.orm.session.archive;

import dev.orm.annotation.SoftDelete;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A project, with tasks that go with it, reports that do not, members and nicknames. */
@Entity
public class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    @SoftDelete
    private @Nullable Instant deletedAt;

    private String name = "";

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("title")
    private List<Task> tasks = new ArrayList<>();

    @OneToMany(mappedBy = "project")
    private List<Report> reports = new ArrayList<>();

    @ManyToMany
    private Set<Member> members = new LinkedHashSet<>();

    @ElementCollection
    private Set<String> nicknames = new LinkedHashSet<>();

    protected Project() {}

    public Project(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public @Nullable Instant getDeletedAt() {
        return deletedAt;
    }

    public void setDeletedAt(@Nullable Instant deletedAt) {
        this.deletedAt = deletedAt;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Task> getTasks() {
        return tasks;
    }

    public Project task(String title) {
        tasks.add(new Task(this, title));
        return this;
    }

    public List<Report> getReports() {
        return reports;
    }

    public Set<Member> getMembers() {
        return members;
    }

    public Set<String> getNicknames() {
        return nicknames;
    }
}
