package dev.orm.sql;

import dev.orm.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A random part of the rows of a table, to be named in FROM. An immutable value. */
public final class TableSample extends SourceForm {

    private final String method;
    private final TypedParameter<Double> percent;
    private final @Nullable TypedParameter<Long> seed;

    private TableSample(
            Source source, String method, TypedParameter<Double> percent, @Nullable TypedParameter<Long> seed) {
        super(source);
        this.method = method;
        this.percent = percent;
        this.seed = seed;
    }

    /** Each row is part of it with the same chance, in percent. */
    public static TableSample bernoulli(Source source, double percent) {
        return new TableSample(source, "bernoulli", checked(source, percent), null);
    }

    /** Each block of rows is part of it with the same chance, in percent, which is faster and less even. */
    public static TableSample system(Source source, double percent) {
        return new TableSample(source, "system", checked(source, percent), null);
    }

    private static TypedParameter<Double> checked(Source source, double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException(
                    "A sample of " + source + " is a percentage from 0 to 100; found " + percent);
        }
        return new TypedParameter<>(SqlTypes.DOUBLE, percent);
    }

    /** The same rows each time, as long as the table stays as it is. */
    public TableSample repeatable(long seed) {
        return new TableSample(source(), method, percent, new TypedParameter<>(SqlTypes.LONG, seed));
    }

    @Override
    public boolean writeBody(SqlWriter writer) {
        return false;
    }

    @Override
    public void writeSuffix(SqlWriter writer) {
        writer.require(Feature.TABLE_SAMPLE).sql(" tablesample " + method + " (");
        percent.writeTo(writer);
        writer.sql(")");
        if (seed != null) {
            writer.sql(" repeatable (");
            seed.writeTo(writer);
            writer.sql(")");
        }
    }
}
