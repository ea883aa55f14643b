package dev.orm.session.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gets its identifier in a callback. */
@Entity
public class Page extends Dated {

    @Id
    private @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Diary diary;

    private String text = "";

    protected Page() {}

    public Page(Diary diary, String text) {
        this.diary = diary;
        this.text = text;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public @Nullable Diary getDiary() {
        return diary;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    @PrePersist
    void number() {
        id = UUID.randomUUID();
    }

    @PreRemove
    void tearOut() {
        if (diary != null) {
            diary.getPages().remove(this);
        }
    }

    @PostLoad
    void look() {
        hear("text " + text);
    }
}
