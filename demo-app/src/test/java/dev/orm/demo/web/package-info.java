@NullMarked
package dev.orm.demo.web;

import org.jspecify.annotations.NullMarked;
