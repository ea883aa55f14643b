/** What native images are told of mapped classes. */
@NullMarked
package dev.orm.spring.aot;

import org.jspecify.annotations.NullMarked;
