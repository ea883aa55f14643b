package dev.orm.processor.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.orm.processor.model.Environment;
import dev.orm.processor.model.Member;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The compiler warnings that generated code cannot avoid, because the application's own declarations cause them. */
public final class Suppressions {

    private final Environment environment;

    /** For the types of one compilation round. */
    public Suppressions(Environment environment) {
        this.environment = environment;
    }

    /** For code that calls or touches a member. */
    public List<AnnotationSpec> forMember(Member member) {
        Stream<Element> touched = member instanceof Member.Property property
                ? Stream.of(property.element(), property.setter())
                : member instanceof Member.Component component
                        ? Stream.of(component.component().getAccessor())
                        : Stream.of(member.element());
        Set<String> kinds = new TreeSet<>();
        touched.forEach(element -> addDeprecation(element, kinds));
        return annotation(kinds);
    }

    /** The kinds of warnings that naming types provokes. */
    public Set<String> ofTypes(Collection<? extends TypeMirror> types) {
        Set<String> kinds = new TreeSet<>();
        types.forEach(type -> addType(type, kinds));
        return kinds;
    }

    /** One annotation for the given kinds of warnings, none for none. */
    public static List<AnnotationSpec> annotation(Set<String> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        CodeBlock names = kinds.stream().map(kind -> CodeBlock.of("$S", kind)).collect(CodeBlock.joining(", "));
        CodeBlock value = kinds.size() == 1 ? names : CodeBlock.of("{$L}", names);
        return List.of(AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", value)
                .build());
    }

    private void addType(TypeMirror type, Set<String> kinds) {
        if (type instanceof ArrayType array) {
            addType(array.getComponentType(), kinds);
        } else if (type instanceof DeclaredType declared) {
            addDeprecation(declared.asElement(), kinds);
            boolean generic = !environment
                    .typeElement(type)
                    .orElseThrow()
                    .getTypeParameters()
                    .isEmpty();
            if (generic && declared.getTypeArguments().isEmpty()) {
                kinds.add("rawtypes");
            }
            declared.getTypeArguments().forEach(argument -> addType(argument, kinds));
        }
    }

    /** Adds the kind of warning that the use of an element provokes, if any. */
    public void addDeprecation(Element element, Set<String> kinds) {
        Deprecated deprecated = element.getAnnotation(Deprecated.class);
        if (deprecated != null) {
            kinds.add(deprecated.forRemoval() ? "removal" : "deprecation");
        }
    }
}
