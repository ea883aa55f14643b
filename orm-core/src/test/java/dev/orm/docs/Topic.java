package dev.orm.docs;

import dev.orm.annotation.LazyGroup;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is discussed: topics have topics below them, and posts. */
@Entity
public class Topic {

    @Id
    private Long id = 0L;

    private String title = "";

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("texts")
    private String summary = "";

    private boolean closed;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Topic above;

    @OneToMany(mappedBy = "above")
    @OrderBy("id")
    private List<Topic> children = new ArrayList<>();

    @OneToMany(mappedBy = "topic")
    @OrderBy("id")
    private List<Post> posts = new ArrayList<>();

    protected Topic() {}

    public Topic(long id, String title, @Nullable Topic above) {
        this.id = id;
        this.title = title;
        this.summary = "All about " + title;
        this.above = above;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public boolean isClosed() {
        return closed;
    }

    public List<Topic> getChildren() {
        return children;
    }

    public List<Post> getPosts() {
        return posts;
    }
}
