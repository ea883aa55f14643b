package dev.orm.docs;

import static dev.orm.docs.Seat_.SEAT;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.select;

import dev.orm.annotation.Computed;
import dev.orm.annotation.GeneratedAs;
import dev.orm.annotation.Hybrid;
import dev.orm.annotation.ServerDefault;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import java.awt.Color;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@Entity
@Table(
        name = "concerts",
        uniqueConstraints = @UniqueConstraint(columnNames = {"title", "starts"}),
        indexes = @Index(columnList = "starts"))
class Concert extends Identified {

    enum Genre {
        JAZZ,
        FOLK
    }

    @Column(length = 120, nullable = false)
    private String title = "";

    private @Nullable LocalDateTime starts;

    @Enumerated(EnumType.STRING)
    private Genre genre = Genre.FOLK;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "price_amount", precision = 10, scale = 2))
    private @Nullable Price price;

    @Convert(converter = ColorConverter.class)
    private @Nullable Color poster;

    private int seats;

    @ServerDefault("0")
    private @Nullable Integer sold;

    @GeneratedAs("seats - sold")
    private @Nullable Integer free;

    @Computed
    private long guests;

    static Expression<Long> guests(Concert_ concert) {
        return select(count())
                .from(SEAT)
                .where(SEAT.concert().id.eq(concert.id), SEAT.holder.isNotNull())
                .scalar();
    }

    @Hybrid
    boolean isSmall() {
        return seats < 100;
    }

    static Condition small(Concert_ concert) {
        return concert.seats.lt(100);
    }

    @Transient
    private boolean highlighted;

    protected Concert() {}

    Concert(String title, int seats) {
        this.title = title;
        this.seats = seats;
    }

    String getTitle() {
        return title;
    }

    void setStarts(LocalDateTime starts) {
        this.starts = starts;
    }

    @Nullable
    Price getPrice() {
        return price;
    }

    void setPrice(BigDecimal amount, String currency) {
        this.price = new Price(amount, currency);
    }

    @Nullable
    Color getPoster() {
        return poster;
    }

    void setPoster(Color poster) {
        this.poster = poster;
    }

    long getGuests() {
        return guests;
    }

    @Nullable
    Integer getFree() {
        return free;
    }
}
