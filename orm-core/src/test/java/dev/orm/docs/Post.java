package dev.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** What somebody said on a topic. */
@Entity
public class Post {

    @Id
    private Long id = 0L;

    private String text = "";

    private int likes;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Topic topic;

    protected Post() {}

    public Post(long id, String text, int likes, Topic topic) {
        this.id = id;
        this.text = text;
        this.likes = likes;
        this.topic = topic;
    }

    public String getText() {
        return text;
    }

    public int getLikes() {
        return likes;
    }

    public @Nullable Topic getTopic() {
        return topic;
    }
}
