package dev.orm.processor.repository;

import dev.orm.processor.model.AttributeElement;
import dev.orm.processor.repository.AttributeSearch.Found;
import dev.orm.processor.repository.AttributeSearch.Result;
import dev.orm.processor.repository.AttributeSearch.Unknown;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Compares the components of records, and the getters of interfaces, that are results with attributes. */
final class RecordCheck {

    private final JavaTypes types;

    RecordCheck(JavaTypes types) {
        this.types = types;
    }

    /** What does not fit; null if all does, or the result is no record. */
    @Nullable
    String problem(TypeMirror result, MappedAttributes entity) {
        return types.recordType(result)
                .map(type -> problem(type, entity, new HashSet<>()))
                .or(() -> types.interfaceOfGetters(result)
                        .filter(type -> !types.isSupertype(result, entity.type()))
                        .map(type -> ofGetters(type, entity)))
                .orElse(null);
    }

    private @Nullable String ofGetters(TypeElement type, MappedAttributes entity) {
        for (String property : types.properties(type)) {
            Result<AttributeElement> result = AttributeSearch.find(property, entity);
            String refused = "It cannot return " + type.getSimpleName() + ": ";
            if (!(result instanceof Found<AttributeElement> found)) {
                return refused + DerivedNameCheck.unknown((Unknown<AttributeElement>) result);
            }
            if (found.path().stream().anyMatch(RecordCheck::isSeveral)) {
                return refused + property
                        + " is a collection, and a getter yields one value: return a record with a list of records";
            }
            if (found.last() instanceof AttributeElement.Embedded) {
                return refused + property + " is an embedded object: name one of its attributes, or return a record";
            }
        }
        return null;
    }

    private @Nullable String problem(TypeElement type, MappedAttributes scope, Set<TypeElement> seen) {
        boolean oneConstructor =
                ElementFilter.constructorsIn(type.getEnclosedElements()).size() == 1;
        if (!oneConstructor || !seen.add(type)) {
            return null;
        }
        for (RecordComponentElement component : type.getRecordComponents()) {
            String problem = ofComponent(type, component, scope, seen);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable String ofComponent(
            TypeElement type, RecordComponentElement component, MappedAttributes scope, Set<TypeElement> seen) {
        String name = component.getSimpleName().toString();
        Result<AttributeElement> result = AttributeSearch.find(name, scope);
        if (!(result instanceof Found<AttributeElement> found)) {
            return "It cannot return " + type.getSimpleName() + ": "
                    + DerivedNameCheck.unknown((Unknown<AttributeElement>) result);
        }
        if (found.path().subList(0, found.path().size() - 1).stream().anyMatch(RecordCheck::isSeveral)) {
            return "It cannot return " + type.getSimpleName() + ": " + name
                    + " leads along a collection, which has not one value: give it a list of records";
        }
        AttributeElement attribute = found.last();
        Optional<TypeElement> nested = types.recordType(component.asType());
        MappedAttributes behind = scope.behind(attribute);
        if (nested.isPresent() && behind != null && !(attribute instanceof AttributeElement.ToMany)) {
            return problem(nested.get(), behind, seen);
        }
        if (isSeveral(attribute)) {
            return ofCollection(type, component, behind, seen);
        }
        boolean embedded = attribute instanceof AttributeElement.Embedded;
        if (embedded || !types.fit(attribute.type(), component.asType())) {
            return "It cannot return " + type.getSimpleName() + ": " + name + " is of type "
                    + types.simpleName(component.asType()) + ", and " + scope.name() + "." + attribute.name()
                    + (embedded
                            ? " is an embedded object: give the component a record of its attributes"
                            : " of type " + types.simpleName(attribute.type()));
        }
        return null;
    }

    private static boolean isSeveral(AttributeElement attribute) {
        return attribute instanceof AttributeElement.ToMany || attribute instanceof AttributeElement.ElementCollection;
    }

    private @Nullable String ofCollection(
            TypeElement type,
            RecordComponentElement component,
            @Nullable MappedAttributes behind,
            Set<TypeElement> seen) {
        Optional<TypeElement> element = types.recordsIn(component.asType());
        return element.isPresent() && behind != null
                ? problem(element.get(), behind, seen)
                : "It cannot return " + type.getSimpleName() + ": " + component.getSimpleName() + " is of type "
                        + types.text(component.asType()) + ", and the attribute is a collection"
                        + (behind == null
                                ? " of values, which records do not hold: return the entity"
                                : ": give the component a list of records");
    }
}
