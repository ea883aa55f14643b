package dev.orm.session.shop;

import jakarta.persistence.Basic;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An article whose text is long: a lazy column, an embedded object, a number. */
@Entity
public class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String title = "";

    @Basic(fetch = FetchType.LAZY)
    private @Nullable String body;

    private int pages;

    @Embedded
    private @Nullable Address printedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Article sequelTo;

    protected Article() {}

    public Article(String title, String body, int pages) {
        this.title = title;
        this.body = body;
        this.pages = pages;
        this.printedAt = new Address("Street " + pages, "Berlin");
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

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public int getPages() {
        return pages;
    }

    public void setPages(int pages) {
        this.pages = pages;
    }

    public @Nullable Address getPrintedAt() {
        return printedAt;
    }

    public void setPrintedAt(@Nullable Address printedAt) {
        this.printedAt = printedAt;
    }

    public @Nullable Article getSequelTo() {
        return sequelTo;
    }

    public void setSequelTo(@Nullable Article sequelTo) {
        this.sequelTo = sequelTo;
    }

    public int words() {
        return body == null ? 0 : body.split(" ").length;
    }
}
