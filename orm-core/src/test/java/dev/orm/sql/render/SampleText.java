package dev.orm.sql.render;

import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.select;

import dev.orm.metamodel.sample.SampleNames;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.Statement;

/** The text of statements about the sample. */
public final class SampleText {

    private SampleText() {}

    public static RenderedSql rendered(Statement<?> statement) {
        return SqlText.render(Recording.of(statement, new TestSpelling()), new SampleNames(), new TestSpelling());
    }

    public static String text(Statement<?> statement) {
        return rendered(statement).sql();
    }

    /** The text of a condition about orders, without what comes before it. */
    public static String where(Condition condition) {
        return after(text(select(ORDER.id).where(condition)), " where ");
    }

    /** The text of an expression about orders, without what comes around it. */
    public static String item(Expression<?> expression) {
        String text = text(select(expression).from(ORDER));
        return text.substring("select ".length(), text.lastIndexOf(" from orders o"));
    }

    private static String after(String text, String clause) {
        int at = text.indexOf(clause);
        return at < 0 ? "" : text.substring(at + clause.length());
    }
}
