package dev.orm.session.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Refers to the part that replaces it by another key than its identifier. */
@Entity
public class Part {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Column(unique = true)
    private String code = "";

    @ManyToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "replacement_code", referencedColumnName = "code")
    private @Nullable Part replacement;

    protected Part() {}

    public Part(String code, @Nullable Part replacement) {
        this.code = code;
        this.replacement = replacement;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public @Nullable Part getReplacement() {
        return replacement;
    }

    public void setReplacement(@Nullable Part replacement) {
        this.replacement = replacement;
    }
}
