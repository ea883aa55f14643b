package dev.orm.session.lending;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A book, of a region of its own. */
@Entity
public class Book implements Regional {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String title = "";
    private String region = "";
    private int copies = 1;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private @Nullable Branch branch;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Book sequelOf;

    @OneToMany(mappedBy = "sequelOf")
    @OrderBy("title")
    private List<Book> sequels = new ArrayList<>();

    @ManyToMany
    private Set<Genre> genres = new LinkedHashSet<>();

    protected Book() {}

    public Book(String title, String region, Branch branch) {
        this.title = title;
        this.region = region;
        this.branch = branch;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    @Override
    public String getRegion() {
        return region;
    }

    public int getCopies() {
        return copies;
    }

    public void setCopies(int copies) {
        this.copies = copies;
    }

    public @Nullable Branch getBranch() {
        return branch;
    }

    public @Nullable Book getSequelOf() {
        return sequelOf;
    }

    public void setSequelOf(@Nullable Book first) {
        sequelOf = first;
    }

    public List<Book> getSequels() {
        return sequels;
    }

    public Set<Genre> getGenres() {
        return genres;
    }
}
