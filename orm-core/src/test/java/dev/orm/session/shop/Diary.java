package dev.orm.session.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PrePersist;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does in its callbacks what a test tells it. */
@Entity
public class Diary extends Dated {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String title;

    @OneToMany(mappedBy = "diary", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Page> pages = new ArrayList<>();

    private transient Consumer<Diary> beforeInsert = diary -> {};

    protected Diary() {
        this("");
    }

    public Diary(String title) {
        this.title = title;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public List<Page> getPages() {
        return pages;
    }

    public Page add(String text) {
        Page page = new Page(this, text);
        pages.add(page);
        return page;
    }

    public void beforeInsert(Consumer<Diary> action) {
        beforeInsert = action;
    }

    @PrePersist
    private void prepare() {
        hear("own before insert");
        beforeInsert.accept(this);
    }

    @PostPersist
    private void inserted() {
        hear("own after insert " + (id == null ? "without id" : "with id"));
    }

    @PostLoad
    private void read() {
        hear("own loaded");
    }
}
