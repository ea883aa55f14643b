package dev.orm.boot.autoconfigure;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * How the beans of a named engine are called: {@code auditLogSessionFactory} for the engine {@code audit-log}.
 *
 * @param engine the name of the engine, which is the qualifier of its beans
 */
public record EngineNames(String engine) {

    private static final String SUFFIX = "Engine";

    /** What people call the engine that is a bean: as the settings do, or as the bean without its last word, {@code orm} for {@code ormEngine}. */
    public static String of(String bean, Environment environment) {
        return NamedEngines.of(environment).engines().keySet().stream()
                .filter(engine -> new EngineNames(engine).bean("engine").equals(bean))
                .findFirst()
                .orElse(
                        bean.endsWith(SUFFIX) && bean.length() > SUFFIX.length()
                                ? bean.substring(0, bean.length() - SUFFIX.length())
                                : bean);
    }

    /** The name of a bean, by that of its part. */
    public String bean(String part) {
        StringBuilder name = new StringBuilder();
        for (String word : engine.split("[-_]")) {
            name.append(name.isEmpty() ? word : StringUtils.capitalize(word));
        }
        return name + StringUtils.capitalize(part);
    }
}
