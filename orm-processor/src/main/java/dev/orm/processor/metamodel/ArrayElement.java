package dev.orm.processor.metamodel;

import dev.orm.processor.model.Annotations;
import dev.orm.processor.model.Environment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells what the elements of a list, set or array are that is stored in one column. */
final class ArrayElement {

    private ArrayElement() {}

    /** Whether an attribute says by itself how it is stored. */
    static boolean isConverted(Element member) {
        return Annotations.isConverted(member);
    }

    /** The type of the elements; empty for what is no array. Bytes are a value by themselves. */
    static Optional<TypeMirror> of(Environment environment, TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.BYTE
                    ? Optional.empty()
                    : Optional.of(array.getComponentType());
        }
        boolean collection = Stream.<Class<?>>of(List.class, Set.class, Collection.class)
                .anyMatch(known -> environment.isType(environment.types().erasure(type), known));
        return collection
                        && type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                        && declared.getTypeArguments().get(0).getKind() != TypeKind.WILDCARD
                ? Optional.of(declared.getTypeArguments().get(0))
                : Optional.empty();
    }
}
