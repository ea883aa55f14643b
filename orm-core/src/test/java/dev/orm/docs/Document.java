package dev.orm.docs;

import dev.orm.annotation.SoftDelete;
import dev.orm.annotation.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
class Document {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @TenantId
    private @Nullable String company;

    @SoftDelete
    private @Nullable Instant deletedAt;

    private String title = "";
    private String region = "";

    @ManyToOne
    private @Nullable Document supersedes;

    protected Document() {}

    Document(String title, String region) {
        this.title = title;
        this.region = region;
    }

    @Nullable
    Long getId() {
        return id;
    }

    @Nullable
    String getCompany() {
        return company;
    }

    @Nullable
    Instant getDeletedAt() {
        return deletedAt;
    }

    void setDeletedAt(@Nullable Instant deletedAt) {
        this.deletedAt = deletedAt;
    }

    String getTitle() {
        return title;
    }

    void setTitle(String title) {
        this.title = title;
    }

    String getRegion() {
        return region;
    }

    @Nullable
    Document getSupersedes() {
        return supersedes;
    }

    void setSupersedes(@Nullable Document supersedes) {
        this.supersedes = supersedes;
    }
}
