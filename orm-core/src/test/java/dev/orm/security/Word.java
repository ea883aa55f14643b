package dev.orm.security;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity whose key is text that somebody wrote. */
@Entity
class Word {

    @Id
    @Column(length = 500)
    private String text = "";

    private int uses;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Word root;

    @OneToMany(mappedBy = "root", cascade = CascadeType.PERSIST)
    private List<Word> derived = new ArrayList<>();

    @ManyToMany
    private Set<Word> similar = new LinkedHashSet<>();

    protected Word() {}

    Word(String text, @Nullable Word root) {
        this.text = text;
        this.root = root;
    }

    public String getText() {
        return text;
    }

    public int getUses() {
        return uses;
    }

    public void setUses(int uses) {
        this.uses = uses;
    }

    public @Nullable Word getRoot() {
        return root;
    }

    public List<Word> getDerived() {
        return derived;
    }

    public Set<Word> getSimilar() {
        return similar;
    }
}
