package dev.orm.metamodel.sample;

import dev.orm.metamodel.EntityTable;
import dev.orm.metamodel.Path;
import dev.orm.metamodel.TextAttribute;
import dev.orm.metamodel.ToMany;
import dev.orm.metamodel.WholeAttribute;

/** Attributes and relations of {@link Label}. */
public class Label_ extends EntityTable<Label, Label_> {

    public static final Label_ LABEL = new Label_(Path.root(Label.class));

    public final WholeAttribute<Label, Long> id = whole("id", Long.class);
    public final TextAttribute<Label> name = text("name");

    private Label_(Path path) {
        super(path);
    }

    @Override
    protected Label_ on(Path path) {
        return new Label_(path);
    }

    /** Several of them. */
    public static final class Many extends Label_ implements ToMany<Label_> {

        public Many(Path path) {
            super(path);
        }
    }
}
