package dev.orm.sql.render;

/** A part of the text that is put elsewhere than it is written: its parameters go with it. */
record Passage(String text, Parameters.Slice parameters) {

    /** The same parameters in another text around them. */
    Passage with(String other) {
        return new Passage(other, parameters);
    }
}
