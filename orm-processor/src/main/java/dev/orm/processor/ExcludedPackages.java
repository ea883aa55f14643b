package dev.orm.processor;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The packages whose classes are left alone: entities of another library, or of tests that want them without
 * generated code.
 */
record ExcludedPackages(List<String> names) {

    static ExcludedPackages parse(String commaSeparated) {
        return new ExcludedPackages(Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
    }

    /** The classes of a round that have one of the annotations and are not left alone. */
    Collection<TypeElement> typesOf(RoundEnvironment round, Set<? extends TypeElement> annotations) {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (TypeElement annotation : annotations) {
            for (Element annotated : round.getElementsAnnotatedWith(annotation)) {
                TypeElement type = (TypeElement) annotated;
                if (names.stream()
                        .noneMatch(name -> type.getQualifiedName().toString().startsWith(name + "."))) {
                    types.add(type);
                }
            }
        }
        return types;
    }
}
