/** What the mapper reads by reflection, told to native images ahead of time. Uses no other package, and may be used by auto-configuration. */
@NullMarked
package dev.orm.spring.aot;

import org.jspecify.annotations.NullMarked;
