/** What belongs to the engine "audit" here. */
@org.jspecify.annotations.NullMarked
package dev.orm.boot.autoconfigure.signatures;
