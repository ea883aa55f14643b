package dev.orm.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sold. */
@Entity
public class Book {

    @Id
    private Long id = 0L;

    private String title = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Author author;

    @Column(precision = 8, scale = 2)
    private BigDecimal price = BigDecimal.ZERO;

    private LocalDate published = LocalDate.EPOCH;

    private @Nullable String genre;

    @OneToMany(mappedBy = "book")
    private List<Sale> sales = new ArrayList<>();

    protected Book() {}

    public Book(long id, String title, Author author, BigDecimal price, LocalDate published) {
        this.id = id;
        this.title = title;
        this.author = author;
        this.price = price;
        this.published = published;
    }

    public String getTitle() {
        return title;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setGenre(String genre) {
        this.genre = genre;
    }
}
