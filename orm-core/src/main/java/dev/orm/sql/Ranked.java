package dev.orm.sql;

/** An expression that is not an atom. */
interface Ranked {

    int rank();
}
