package dev.orm.session;

import dev.orm.annotation.LazyGroup;
import jakarta.persistence.Basic;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Has attributes that are lazy together. */
@Entity
class Manual {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String title = "";

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("texts")
    private @Nullable String summary;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("texts")
    private @Nullable String body;

    @Embedded
    private @Nullable Imprint imprint;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("pictures")
    private @Nullable String cover;

    @Basic(fetch = FetchType.LAZY)
    private @Nullable String errata;

    /** Where it is from; a part of the group makes the whole one of it. */
    @Embeddable
    record Imprint(
            @Basic(fetch = FetchType.LAZY) @LazyGroup("texts") @Nullable
            String printer,

            @Nullable String place) {}

    protected Manual() {}

    Manual(String title) {
        this.title = title;
        this.summary = "summary of " + title;
        this.body = "body of " + title;
        this.cover = "cover of " + title;
        this.errata = "errata of " + title;
        this.imprint = new Imprint("printer of " + title, "Bonn");
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getTitle() {
        return title;
    }

    @Nullable
    String getSummary() {
        return summary;
    }

    void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    @Nullable
    String getBody() {
        return body;
    }

    @Nullable
    String getCover() {
        return cover;
    }

    @Nullable
    String getErrata() {
        return errata;
    }

    @Nullable
    Imprint getImprint() {
        return imprint;
    }
}
