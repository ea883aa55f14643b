/**
 * Auto-configuration of what makes the mapper's work visible: metrics, observations, summaries and the actuator endpoint, over every engine of the
 * application.
 *
 * <p>May use {@code dev.orm.boot.actuate} and {@code dev.orm.spring.observation}; nothing uses it.
 */
@NullMarked
package dev.orm.boot.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
