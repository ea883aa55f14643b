package dev.orm.metamodel.sample;

import dev.orm.metamodel.ComparableAttribute;
import dev.orm.metamodel.DecimalAttribute;
import dev.orm.metamodel.EntityTable;
import dev.orm.metamodel.EnumAttribute;
import dev.orm.metamodel.Path;
import dev.orm.metamodel.TemporalAttribute;
import dev.orm.metamodel.TextAttribute;
import dev.orm.metamodel.ToMany;
import dev.orm.metamodel.WholeAttribute;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attributes and relations of {@link Order}. */
public class Order_ extends EntityTable<Order, Order_> {

    public static final Order_ ORDER = new Order_(Path.root(Order.class));

    public final WholeAttribute<Order, Long> id = whole("id", Long.class);
    public final ComparableAttribute<Order, UUID> token = comparable("token", UUID.class);
    public final EnumAttribute<Order, Status> status = enumerated("status", Status.class);
    public final TemporalAttribute<Order, LocalDateTime> placedAt = temporal("placedAt", LocalDateTime.class);
    public final DecimalAttribute<Order> total = decimal("total");
    public final TextAttribute<Order> note = text("note");
    public final WholeAttribute<Order, Integer> version = whole("version", Integer.class);

    private @Nullable Customer_ customer;
    private Line_.@Nullable Many lines;
    private Label_.@Nullable Many labels;

    private Order_(Path path) {
        super(path);
    }

    /** The relation {@code customer}. */
    public Customer_ customer() {
        Customer_ target = customer;
        if (target == null) {
            target = toOne("customer", Customer_.CUSTOMER);
            customer = target;
        }
        return target;
    }

    /** The relation {@code lines}. */
    public Line_.Many lines() {
        Line_.Many target = lines;
        if (target == null) {
            target = new Line_.Many(toMany("lines", Line.class));
            lines = target;
        }
        return target;
    }

    /** The relation {@code labels}. */
    public Label_.Many labels() {
        Label_.Many target = labels;
        if (target == null) {
            target = new Label_.Many(toMany("labels", Label.class));
            labels = target;
        }
        return target;
    }

    @Override
    protected Order_ on(Path path) {
        return new Order_(path);
    }

    /** Several of them. */
    public static final class Many extends Order_ implements ToMany<Order_> {

        public Many(Path path) {
            super(path);
        }
    }
}
