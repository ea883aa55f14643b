package dev.orm.metamodel.sample;

import dev.orm.metamodel.EntityTable;
import dev.orm.metamodel.Path;
import dev.orm.metamodel.TextAttribute;
import dev.orm.metamodel.ToMany;
import dev.orm.metamodel.WholeAttribute;

/** Attributes and relations of {@link Region}. */
public class Region_ extends EntityTable<Region, Region_> {

    public static final Region_ REGION = new Region_(Path.root(Region.class));

    public final WholeAttribute<Region, Long> id = whole("id", Long.class);
    public final TextAttribute<Region> name = text("name");

    private Region_(Path path) {
        super(path);
    }

    @Override
    protected Region_ on(Path path) {
        return new Region_(path);
    }

    /** Several of them. */
    public static final class Many extends Region_ implements ToMany<Region_> {

        public Many(Path path) {
            super(path);
        }
    }
}
