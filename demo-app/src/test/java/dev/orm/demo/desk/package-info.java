@NullMarked
package dev.orm.demo.desk;

import org.jspecify.annotations.NullMarked;
