package dev.orm.mapping.sample;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToMany;
import java.util.List;

@Entity
public class Article {

    @Id
    private long id;

    private byte[] picture;

    private boolean sold;

    @Lob
    private String description;

    @Embedded
    private Price price;

    @Embedded
    @AttributeOverride(name = "money.amount", column = @Column(name = "old_amount"))
    @AttributeOverride(name = "money.currency", column = @Column(name = "old_currency"))
    @AttributeOverride(name = "period.firstDay", column = @Column(name = "old_first_day"))
    @AttributeOverride(name = "period.lastDay", column = @Column(name = "old_last_day"))
    @AssociationOverride(name = "catalog", joinColumns = @JoinColumn(name = "old_catalog_id"))
    private Price oldPrice;

    @OneToMany
    private List<Catalog> listedIn;

    protected Article() {}

    public Article(long id) {
        this.id = id;
    }

    public Price getPrice() {
        return price;
    }

    public void setPrice(Price price) {
        this.price = price;
    }

    public void setPicture(byte[] picture) {
        this.picture = picture;
    }

    public byte[] getPicture() {
        return picture;
    }

    public List<Catalog> getListedIn() {
        return listedIn;
    }
}
