package dev.orm.session.school;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Belongs to one course, at a place in its list. */
@Entity
public class Lesson {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Course course;

    protected Lesson() {}

    public Lesson(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getVersion() {
        return version;
    }

    public @Nullable Course getCourse() {
        return course;
    }

    public void setCourse(@Nullable Course course) {
        this.course = course;
    }
}
