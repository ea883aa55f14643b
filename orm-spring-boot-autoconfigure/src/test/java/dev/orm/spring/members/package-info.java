/** A club whose members have what each keyword of query methods needs. */
@NullMarked
package dev.orm.spring.members;

import org.jspecify.annotations.NullMarked;
