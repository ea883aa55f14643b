package dev.orm.mapping.bytecode;

/** What is known of a value that a method works with. */
enum Operand {
    /** The object whose method it is. */
    THIS,
    /** An object the method has made. */
    NEW,
    /** Anything else. */
    ANY
}
