package dev.orm.sql;

/** A function over a window. */
record Over(Fragment function, Window window) implements Fragment {

    Over {
        window.check();
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.require(Feature.WINDOW_FUNCTIONS).stage(Stage.WINDOWS, this);
        function.writeTo(writer);
        writer.sql(" over (");
        window.writeTo(writer);
        writer.sql(")");
    }

    @Override
    public String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
