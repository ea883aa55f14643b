/** What the sales desk is about: customers, parts, orders and the rules of an order. May use the mapping annotations and nothing of Spring. */
@NullMarked
package dev.orm.demo.domain;

import org.jspecify.annotations.NullMarked;
