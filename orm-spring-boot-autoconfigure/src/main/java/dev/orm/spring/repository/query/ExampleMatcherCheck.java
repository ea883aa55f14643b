package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.ExampleMatcher.PropertySpecifier;
import org.springframework.data.domain.ExampleMatcher.StringMatcher;

/** Compares what the matcher of an example says with the mapping: a path that is written wrongly would silently match otherwise. */
final class ExampleMatcherCheck {

    private ExampleMatcherCheck() {}

    /**
     * Checks the paths and ways of matching.
     *
     * @throws InvalidDataAccessApiUsageException when one does not exist
     */
    static void check(ExampleMatcher matcher, EntityMapping<?> mapping) {
        requireNoRegex(matcher.getDefaultStringMatcher(), "");
        for (String ignored : matcher.getIgnoredPaths()) {
            if (!AttributePath.isObject(mapping, ignored)) {
                requireAttribute(mapping, ignored);
            }
        }
        for (PropertySpecifier specifier : matcher.getPropertySpecifiers().getSpecifiers()) {
            requireAttribute(mapping, specifier.getPath());
            StringMatcher way = specifier.getStringMatcher();
            requireNoRegex(way == null ? StringMatcher.DEFAULT : way, " of \"" + specifier.getPath() + '"');
        }
    }

    private static void requireNoRegex(StringMatcher way, String where) {
        if (way == StringMatcher.REGEX) {
            throw new InvalidDataAccessApiUsageException("The string matcher REGEX" + where
                    + " is not supported by examples, since each database has regular expressions of its own: use CONTAINING,"
                    + " or a condition with matches(...) of the attribute");
        }
    }

    private static void requireAttribute(EntityMapping<?> mapping, String path) {
        try {
            AttributePath.of(mapping, path);
        } catch (IllegalArgumentException ex) {
            throw new InvalidDataAccessApiUsageException("The matcher of the example: " + ex.getMessage(), ex);
        }
    }
}
