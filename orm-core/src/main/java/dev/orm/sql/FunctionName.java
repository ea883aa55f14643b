package dev.orm.sql;

import java.util.List;
import java.util.regex.Pattern;

/** The name of a function of the database, with its schema in front where it needs one. */
record FunctionName(String name) implements Callee {

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*(\\.[\\p{L}_][\\p{L}\\p{N}_$]*){0,2}");

    FunctionName {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A function is called by its name, such as \"soundex\" or"
                    + " \"shop.discount\": letters, digits and underscores, a point after the schema; found \""
                    + name.replace('\0', '?') + "\". Other SQL goes through unsafe(...) or Operation.unsafe(...)");
        }
    }

    @Override
    public void call(SqlWriter writer, List<? extends Expression<?>> arguments) {
        writer.sql(name).sql("(");
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) {
                writer.sql(", ");
            }
            arguments.get(i).writeTo(writer);
        }
        writer.sql(")");
    }
}
