package dev.orm.mapping;

import dev.orm.type.SqlType;
import java.sql.JDBCType;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What annotations may say of a column without effect, by what the column is and holds: a table of it, with the reasons. */
final class IdleColumns {

    /** What a column is of. */
    enum Use {
        VALUE,
        ASSIGNED_ID,
        GENERATED_ID,
        PART_OF_ID,
        ELEMENT,
        KEY;

        private boolean isInId() {
            return this == ASSIGNED_ID || this == GENERATED_ID || this == PART_OF_ID;
        }
    }

    /**
     * A column and what is said of it.
     *
     * @param large whether it is a {@code @Lob}
     */
    record Site(ColumnSpec spec, SqlType<?> type, boolean large, Use use) {

        private JDBCType jdbcType() {
            return type.jdbcType();
        }
    }

    /** Something that was said in vain, as it is written in an annotation, and why. */
    record Finding(String said, String reason) {}

    private record Rule(
            String attribute, Object unsaid, Function<ColumnSpec, Object> value, Predicate<Site> idle, String reason) {

        Stream<Finding> of(Site site) {
            Object said = value.apply(site.spec());
            return said.equals(unsaid) || !idle.test(site)
                    ? Stream.empty()
                    : Stream.of(new Finding(IdleAnnotations.written(attribute, said), reason));
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "length",
                    ColumnSpec.DEFAULT_LENGTH,
                    spec -> spec.size().length(),
                    site -> !ColumnSpec.isSized(site.jdbcType()),
                    "only text and bytes have a length"),
            new Rule(
                    "length",
                    ColumnSpec.DEFAULT_LENGTH,
                    spec -> spec.size().length(),
                    site -> site.large() && ColumnSpec.isSized(site.jdbcType()),
                    "a @Lob is as long as the database allows"),
            new Rule(
                    "precision",
                    0,
                    spec -> spec.size().precision(),
                    site -> !ColumnSpec.isDecimal(site.jdbcType()),
                    "only decimal numbers have a precision"),
            new Rule(
                    "scale",
                    0,
                    spec -> spec.size().scale(),
                    site -> !ColumnSpec.isDecimal(site.jdbcType()),
                    "only decimal numbers have a scale"),
            new Rule(
                    "secondPrecision",
                    -1,
                    spec -> spec.size().secondPrecision(),
                    site -> !ColumnSpec.isTime(site.jdbcType()),
                    "only times have fractions of a second"),
            new Rule(
                    "unique",
                    false,
                    ColumnSpec::unique,
                    site -> site.use() == Use.ASSIGNED_ID || site.use() == Use.GENERATED_ID,
                    "an identifier is unique"),
            new Rule(
                    "insertable",
                    true,
                    ColumnSpec::insertable,
                    site -> site.use().isInId(),
                    "an identifier is inserted with its row"),
            new Rule(
                    "updatable",
                    true,
                    ColumnSpec::updatable,
                    site -> site.use() == Use.ASSIGNED_ID || site.use() == Use.PART_OF_ID,
                    "a row follows the identifier that the application changes"),
            new Rule(
                    "table",
                    "",
                    ColumnSpec::table,
                    site -> site.use() == Use.ELEMENT,
                    "elements are in the table of their collection"));

    private IdleColumns() {}

    /** Everything that is said of a column in vain. */
    static Stream<Finding> of(Site site) {
        return RULES.stream().flatMap(rule -> rule.of(site));
    }
}
