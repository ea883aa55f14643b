package dev.orm.boot.autoconfigure.articles;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** An aggregate that registers events, and forgets them when they are published. */
@Entity
public class Article extends AbstractAggregateRoot<Article> {

    /** What is told of articles. */
    public record Told(String what) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String title = "";

    @Embedded
    private @Nullable Trace trace;

    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Remark> remarks = new ArrayList<>();

    protected Article() {}

    public static Article written(String title) {
        Article article = new Article();
        article.title = title;
        article.registerEvent(new Told("written " + title));
        return article;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void rename(String title) {
        this.title = title;
        registerEvent(new Told("renamed " + title));
    }

    public void remark(String text) {
        remarks.add(new Remark(this, text));
        registerEvent(new Told("remarked " + text));
    }

    public void withdraw() {
        registerEvent(new Told("withdrawn " + title));
    }

    public @Nullable Trace getTrace() {
        return trace;
    }
}
