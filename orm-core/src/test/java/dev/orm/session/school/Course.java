package dev.orm.session.school;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has lists whose order the database keeps: in rows of the elements, and in join tables. */
@Entity
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    @Version
    private int version;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderColumn(name = "place")
    private List<Lesson> lessons = new ArrayList<>();

    @OneToMany(mappedBy = "course")
    @OrderColumn
    private List<Pupil> pupils = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "course_id")
    @OrderColumn(name = "shelf")
    private List<Textbook> books = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinTable(name = "course_exam")
    @OrderColumn(name = "sitting")
    private List<Exam> exams = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.ALL)
    @JoinTable(name = "course_speaker")
    @OrderColumn(name = "slot")
    private List<Speaker> speakers = new ArrayList<>();

    protected Course() {}

    public Course(String name) {
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

    public List<Lesson> getLessons() {
        return lessons;
    }

    public List<Pupil> getPupils() {
        return pupils;
    }

    public List<Textbook> getBooks() {
        return books;
    }

    public List<Exam> getExams() {
        return exams;
    }

    public List<Speaker> getSpeakers() {
        return speakers;
    }
}
