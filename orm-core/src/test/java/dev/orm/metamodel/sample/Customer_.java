package dev.orm.metamodel.sample;

import dev.orm.metamodel.BooleanAttribute;
import dev.orm.metamodel.EntityTable;
import dev.orm.metamodel.FloatingAttribute;
import dev.orm.metamodel.Path;
import dev.orm.metamodel.TextAttribute;
import dev.orm.metamodel.ToMany;
import dev.orm.metamodel.WholeAttribute;
import org.jspecify.annotations.Nullable;

/** Attributes and relations of {@link Customer}. */
public class Customer_ extends EntityTable<Customer, Customer_> {

    public static final Customer_ CUSTOMER = new Customer_(Path.root(Customer.class));

    public final WholeAttribute<Customer, Long> id = whole("id", Long.class);
    public final TextAttribute<Customer> name = text("name");
    public final Address_<Customer> address = new Address_<>(embedded("address"));
    public final BooleanAttribute<Customer> active = bool("active");
    public final FloatingAttribute<Customer, Double> rating = floating("rating", Double.class);

    private @Nullable Region_ region;
    private @Nullable Customer_ referrer;
    private Order_.@Nullable Many orders;
    private @Nullable Many referred;

    private Customer_(Path path) {
        super(path);
    }

    /** The relation {@code region}. */
    public Region_ region() {
        Region_ target = region;
        if (target == null) {
            target = toOne("region", Region_.REGION);
            region = target;
        }
        return target;
    }

    /** The relation {@code referrer}. */
    public Customer_ referrer() {
        Customer_ target = referrer;
        if (target == null) {
            target = toOne("referrer", CUSTOMER);
            referrer = target;
        }
        return target;
    }

    /** The relation {@code orders}. */
    public Order_.Many orders() {
        Order_.Many target = orders;
        if (target == null) {
            target = new Order_.Many(toMany("orders", Order.class));
            orders = target;
        }
        return target;
    }

    /** The relation {@code referred}. */
    public Many referred() {
        Many target = referred;
        if (target == null) {
            target = new Many(toMany("referred", Customer.class));
            referred = target;
        }
        return target;
    }

    @Override
    protected Customer_ on(Path path) {
        return new Customer_(path);
    }

    /** Several of them. */
    public static final class Many extends Customer_ implements ToMany<Customer_> {

        public Many(Path path) {
            super(path);
        }
    }
}
