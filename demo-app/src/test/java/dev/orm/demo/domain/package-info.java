@NullMarked
package dev.orm.demo.domain;

import org.jspecify.annotations.NullMarked;
