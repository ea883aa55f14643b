/** Messages that are delivered behind the transaction that wrote them, at least once. */
@NullMarked
package dev.orm.spring.outbox;

import org.jspecify.annotations.NullMarked;
