/** Repositories and entities that stand in the wrong engine. */
@org.jspecify.annotations.NullMarked
package dev.orm.boot.autoconfigure.elsewhere;
