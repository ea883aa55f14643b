package dev.orm.boot.autoconfigure.articles;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedDate;

/** Has a field of its own that is audited. */
@Entity
public class Remark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Article article;

    private String text = "";

    @CreatedDate
    private @Nullable LocalDateTime madeAt;

    protected Remark() {}

    Remark(Article article, String text) {
        this.article = article;
        this.text = text;
    }

    public String getText() {
        return text;
    }

    public @Nullable LocalDateTime getMadeAt() {
        return madeAt;
    }
}
