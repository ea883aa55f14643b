@NullMarked
package dev.orm.demo.postgres;

import org.jspecify.annotations.NullMarked;
