package dev.orm.engine;

import dev.orm.dialect.Write;
import dev.orm.sql.Batch;
import dev.orm.sql.NamedParameter;
import dev.orm.sql.render.RenderedSql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a batch has done.
 *
 * @param counts the number of rows that each set of values has touched, in the order of the sets
 */
public record BatchResult(int[] counts) {

    /** The number of rows that all sets have touched together. */
    public long rows() {
        return Arrays.stream(counts).asLongStream().sum();
    }

    /** The write that a batch comes down to. */
    public static Write write(Batch batch, RenderedSql text, @Nullable Object[] recorded) {
        return write(batch, text, recorded, parameter -> {
            throw new IllegalArgumentException("Nobody gives parameter '" + parameter.name() + "' a value");
        });
    }

    /**
     * The write that a batch comes down to.
     *
     * @param ofCriteria gives the parameters of criteria their values
     */
    public static Write write(
            Batch batch,
            RenderedSql text,
            @Nullable Object[] recorded,
            Function<NamedParameter<?>, @Nullable Object> ofCriteria) {
        List<@Nullable Object[]> rows = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            rows.add(text.bind(batch.values(recorded, i), ofCriteria).values());
        }
        return new Write(text.sql(), text.types(), rows, Write.Kind.COUNTS, List.of());
    }

    @Override
    public String toString() {
        return "BatchResult" + Arrays.toString(counts);
    }
}
