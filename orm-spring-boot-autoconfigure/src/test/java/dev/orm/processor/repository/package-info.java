/** What the processor reads by itself, compared with those who read it when an application runs. */
@NullMarked
package dev.orm.processor.repository;

import org.jspecify.annotations.NullMarked;
