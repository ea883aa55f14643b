package dev.orm.boot.autoconfigure;

import org.springframework.util.StringUtils;

/**
 * How the beans of a named engine are called: {@code auditLogSessionFactory} for the engine {@code audit-log}.
 *
 * @param engine the name of the engine, which is the qualifier of its beans
 */
record EngineNames(String engine) {

    /** The name of a bean, by that of its part. */
    String bean(String part) {
        StringBuilder name = new StringBuilder();
        for (String word : engine.split("[-_]")) {
            name.append(name.isEmpty() ? word : StringUtils.capitalize(word));
        }
        return name + StringUtils.capitalize(part);
    }
}
