package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.sql.Sql.select;

import dev.orm.sql.Condition;
import java.util.ArrayList;
import java.util.List;

/** Prepares many statements of different shapes in a small heap. Prints the state of the statement cache. */
final class DynamicStatementProgram {

    private DynamicStatementProgram() {}

    /**
     * Prepares the statements.
     *
     * @param arguments how many
     */
    public static void main(String[] arguments) {
        try (Engine engine = Engine.create("jdbc:h2:mem:")) {
            METADATA.createAll(engine);
            StatementTexts texts = new StatementTexts(engine.statements());
            int count = Integer.parseInt(arguments[0]);
            for (int shape = 0; shape < count; shape++) {
                texts.prepare(engine.dialect(), select(TITLE.as("t" + shape)).where(conditions(shape)));
            }
            System.out.println(engine.statements());
        }
    }

    /** Up to twenty conditions, chosen by the bits of a number. */
    private static Condition[] conditions(int shape) {
        List<Condition> conditions = new ArrayList<>();
        for (int bit = 0; bit < 20; bit++) {
            if ((shape >> bit & 1) == 1) {
                conditions.add(bit % 2 == 0 ? ID.ge(bit) : TITLE.ne("title " + bit));
            }
        }
        return conditions.toArray(Condition[]::new);
    }
}
