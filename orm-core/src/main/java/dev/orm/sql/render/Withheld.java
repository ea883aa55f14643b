package dev.orm.sql.render;

/** A part of a shape that the program chose for this statement, such as a label or a literal: logs do not show it. */
record Withheld(Object part) {

    @Override
    public String toString() {
        return "...";
    }
}
