/** Accounts, for tests of many transactions at once. */
@NullMarked
package dev.orm.spring.bank;

import org.jspecify.annotations.NullMarked;
