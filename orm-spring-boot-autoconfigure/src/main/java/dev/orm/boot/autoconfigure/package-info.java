/** Spring Boot auto-configuration: engine, session factory, session and repositories from application.yml. */
@NullMarked
package dev.orm.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
