package dev.orm.metamodel.sample;

import dev.orm.metamodel.DecimalAttribute;
import dev.orm.metamodel.EntityTable;
import dev.orm.metamodel.Path;
import dev.orm.metamodel.TextAttribute;
import dev.orm.metamodel.ToMany;
import dev.orm.metamodel.WholeAttribute;
import org.jspecify.annotations.Nullable;

/** Attributes and relations of {@link Line}. */
public class Line_ extends EntityTable<Line, Line_> {

    public static final Line_ LINE = new Line_(Path.root(Line.class));

    public final WholeAttribute<Line, Integer> number = whole("id.number", Integer.class);
    public final TextAttribute<Line> product = text("product");
    public final WholeAttribute<Line, Integer> quantity = whole("quantity", Integer.class);
    public final DecimalAttribute<Line> unitPrice = decimal("unitPrice");

    private @Nullable Order_ order;

    private Line_(Path path) {
        super(path);
    }

    /** The relation {@code order}. */
    public Order_ order() {
        Order_ target = order;
        if (target == null) {
            target = toOne("order", Order_.ORDER);
            order = target;
        }
        return target;
    }

    @Override
    protected Line_ on(Path path) {
        return new Line_(path);
    }

    /** Several of them. */
    public static final class Many extends Line_ implements ToMany<Line_> {

        public Many(Path path) {
            super(path);
        }
    }
}
