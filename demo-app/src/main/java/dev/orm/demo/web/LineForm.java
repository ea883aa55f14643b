package dev.orm.demo.web;

import dev.orm.demo.desk.OrderEntry.LineEntry;
import dev.orm.demo.desk.OrderView;
import dev.orm.demo.domain.PartSupplierId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A line in the form of an order, as the browser sends it. */
public class LineForm {

    static final String OFFER = "\\d{1,9}-\\d{1,9}";

    private @Nullable Integer number;

    @NotNull
    @Pattern(regexp = OFFER)
    private @Nullable String offer;

    @NotNull
    @Min(1)
    @Max(9_999)
    private @Nullable Integer quantity;

    public LineForm() {}

    LineForm(@Nullable Integer number, String offer, int quantity) {
        this.number = number;
        this.offer = offer;
        this.quantity = quantity;
    }

    static LineForm of(OrderView.Line line) {
        return new LineForm(line.number(), line.offer(), line.quantity());
    }

    LineEntry toEntry() {
        if (offer == null || quantity == null) {
            throw new IllegalStateException("A line is validated before it is used");
        }
        return new LineEntry(number, PartSupplierId.parse(offer), quantity);
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    public @Nullable String getOffer() {
        return offer;
    }

    public void setOffer(@Nullable String offer) {
        this.offer = offer;
    }

    public @Nullable Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Integer quantity) {
        this.quantity = quantity;
    }
}
