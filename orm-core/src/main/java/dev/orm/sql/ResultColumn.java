package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;

/** The columns that an SQL text yields, by their names, for {@link UnsafeSql#select}. */
public final class ResultColumn {

    private ResultColumn() {}

    /** A column of text. */
    public static TextExpression text(String name) {
        return new LabelledText(name, new TextValue(SqlTypes.STRING, new OfText(name)));
    }

    /** A column of whole numbers. */
    public static <T> WholeExpression<T> whole(String name, Class<T> javaType) {
        return new LabelledWhole<>(name, new WholeValue<>(SqlTypes.of(javaType), new OfText(name)));
    }

    /** A column of decimals. */
    public static DecimalExpression decimal(String name) {
        SqlType<BigDecimal> type = SqlTypes.DECIMAL;
        return new LabelledDecimal(name, new DecimalValue(type, new OfText(name)));
    }

    /** A column of floating point numbers. */
    public static <T> FloatingExpression<T> floating(String name, Class<T> javaType) {
        return new LabelledFloating<>(name, new FloatingValue<>(SqlTypes.of(javaType), new OfText(name)));
    }

    /** A column of dates or times. */
    public static <T> TemporalExpression<T> temporal(String name, Class<T> javaType) {
        return new LabelledTemporal<>(name, new TemporalValue<>(SqlTypes.of(javaType), new OfText(name)));
    }

    /** A column that is true or false. */
    public static OrderedExpression<Boolean> bool(String name) {
        return value(name, SqlTypes.BOOLEAN);
    }

    /** A column of any type. */
    public static <T> OrderedExpression<T> value(String name, SqlType<T> type) {
        return new LabelledOrdered<>(name, new OrderedValue<>(type, new OfText(name)));
    }

    private record OfText(String name) implements Fragment {

        @Override
        public void writeTo(SqlWriter writer) {
            throw new IllegalStateException("The column " + name
                    + " of an SQL text stands in the select of the text alone; to compute with it, read the text as a"
                    + " source by subquery(\"x\") and take x.get(column)");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
