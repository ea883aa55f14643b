/** Entities for the tests of several engines. */
@org.jspecify.annotations.NullMarked
package dev.orm.boot.autoconfigure.depots.audit;
