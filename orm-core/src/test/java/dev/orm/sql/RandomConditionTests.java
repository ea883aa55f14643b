package dev.orm.sql;

import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.render.SampleText.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.dialect.Dialects;
import dev.orm.metamodel.sample.Line_;
import dev.orm.metamodel.sample.SampleShop;
import dev.orm.metamodel.sample.Status;
import dev.orm.sql.render.Recording;
import dev.orm.sql.render.StatementKey;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Conditions of random shapes from fixed seeds. */
@OnEachDatabase(only = DatabaseProduct.H2)
final class RandomConditionTests {

    private static final int SHAPES = 2_000;

    /** The shape and the values come from generators of their own, so that one can stay while the other changes. */
    private record Generator(Random shape, Random values) {

        Condition condition(int depth) {
            if (depth == 0 || shape.nextInt(4) == 0) {
                return leaf();
            }
            return switch (shape.nextInt(6)) {
                case 0, 1 -> condition(depth - 1).and(condition(depth - 1));
                case 2, 3 -> condition(depth - 1).or(condition(depth - 1));
                case 4 -> condition(depth - 1).not();
                default -> ORDER.lines().any(line -> condition(line, depth - 1));
            };
        }

        private Condition condition(Line_ line, int depth) {
            Condition first = line.quantity.times(line.unitPrice).gt(decimal());
            Condition second = line.product.ne(text()).and(line.order().note.eq(text()));
            return shape.nextBoolean() ? first.or(second) : first.and(condition(depth));
        }

        private Condition leaf() {
            return switch (shape.nextInt(9)) {
                case 0 -> ORDER.note.eq(text());
                case 1 -> ORDER.total.plus(ORDER.version).times(decimal()).ge(decimal());
                case 2 -> ORDER.status.in(List.of(Status.values()[values.nextInt(3)]));
                case 3 -> ORDER.customer().region().name.like(text());
                case 4 -> ORDER.note.isNull();
                case 5 -> ORDER.id.between(values.nextInt(5), values.nextInt(5));
                case 6 -> ORDER.customer().active;
                case 7 -> ORDER.note.containsIfPresent(shape.nextBoolean() ? text() : null);
                default ->
                    ORDER.id.in(IntStream.range(0, shape.nextInt(3))
                            .mapToObj(Long::valueOf)
                            .toList());
            };
        }

        private String text() {
            return "text " + values.nextInt();
        }

        private BigDecimal decimal() {
            return BigDecimal.valueOf(values.nextInt(1000), 2);
        }
    }

    private static Select<Long> select(int shape, int values) {
        Condition condition = new Generator(new Random(shape), new Random(values)).condition(4);
        return Sql.select(ORDER.id).where(condition);
    }

    @Test
    void otherValuesKeepShapeAndText() {
        for (int shape = 0; shape < SHAPES; shape++) {
            Select<Long> one = select(shape, 1);
            Select<Long> other = select(shape, 2);
            assertThat(Recording.of(one, Dialects.h2()).key())
                    .isEqualTo(Recording.of(other, Dialects.h2()).key());
            assertThat(text(one)).isEqualTo(text(other));
        }
    }

    @Test
    void equalShapesHaveEqualTexts() {
        Map<StatementKey, String> texts = new HashMap<>();
        for (int shape = 0; shape < SHAPES; shape++) {
            Select<Long> select = select(shape, shape);
            String text = text(select);
            assertThat(texts.merge(Recording.of(select, Dialects.h2()).key(), text, (old, same) -> old))
                    .isEqualTo(text);
        }
        assertThat(texts).hasSizeGreaterThan(SHAPES / 4);
    }

    @Test
    void everyShapeIsUnderstoodByTheDatabase(TestDatabase database) {
        try (SampleShop shop = new SampleShop(database)) {
            long rows = 0;
            for (int shape = 0; shape < SHAPES / 4; shape++) {
                rows += shop.list(select(shape, shape)).size();
            }
            assertThat(rows).isPositive();
        }
    }
}
