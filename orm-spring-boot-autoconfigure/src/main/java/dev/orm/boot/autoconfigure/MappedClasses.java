package dev.orm.boot.autoconfigure;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.util.ClassUtils;

/**
 * The classes that one engine maps. Found by a scan of the class path, or named by what was written down ahead of time. Immutable.
 *
 * @param classes entities, and converters that apply themselves
 */
record MappedClasses(Set<Class<?>> classes) {

    MappedClasses {
        classes = Collections.unmodifiableSet(new LinkedHashSet<>(classes));
    }

    /** Those with these names; called by code that was written ahead of time. */
    static MappedClasses named(String... names) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (String name : names) {
            classes.add(ClassUtils.resolveClassName(name, ClassUtils.getDefaultClassLoader()));
        }
        return new MappedClasses(classes);
    }
}
