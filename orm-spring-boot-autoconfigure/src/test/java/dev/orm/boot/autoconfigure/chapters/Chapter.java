package dev.orm.boot.autoconfigure.chapters;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads its text when it is asked for, and copies its notes. */
@Entity
public class Chapter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String shortTitle = "";

    @Basic(fetch = FetchType.LAZY)
    private String bodyText = "";

    @Basic(fetch = FetchType.LAZY)
    private int wordCount;

    @OneToMany(mappedBy = "chapter", cascade = CascadeType.ALL)
    private List<FootNote> footNotes = new ArrayList<>();

    protected Chapter() {}

    public Chapter(String shortTitle, String bodyText, int wordCount) {
        this.shortTitle = shortTitle;
        this.bodyText = bodyText;
        this.wordCount = wordCount;
    }

    public Chapter noted(String text) {
        footNotes.add(new FootNote(this, text));
        return this;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getShortTitle() {
        return shortTitle;
    }

    public String getBodyText() {
        return bodyText;
    }

    public int getWordCount() {
        return wordCount;
    }

    @JsonProperty("notes")
    public List<FootNote> getFootNotes() {
        return List.copyOf(footNotes);
    }
}
