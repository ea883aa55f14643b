package dev.orm.session.archive;

import dev.orm.annotation.SoftDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of projects, whose flag may be null. */
@Entity
public class Member {

    @Id
    private String name = "";

    @SoftDelete
    private @Nullable Boolean gone;

    @ManyToMany(mappedBy = "members")
    private Set<Project> projects = new LinkedHashSet<>();

    protected Member() {}

    public Member(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public @Nullable Boolean getGone() {
        return gone;
    }

    public Set<Project> getProjects() {
        return projects;
    }
}
