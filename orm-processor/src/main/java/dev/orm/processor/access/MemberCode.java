package dev.orm.processor.access;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.orm.processor.model.ClassRules;
import dev.orm.processor.model.Environment;
import dev.orm.processor.model.Member;
import dev.orm.processor.source.OrmTypes;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads and writes members of an object: directly where they are visible, through handles where they are not. */
final class MemberCode {

    private final Environment environment;
    private final PackageElement from;
    private final HandleFields handles;

    MemberCode(TypeElement entity, Environment environment, HandleFields handles) {
        this.environment = environment;
        this.from = environment.packageOf(entity);
        this.handles = handles;
    }

    /** An expression: the value of a member in an object whose static type is {@code holder}. */
    CodeBlock read(TypeElement holder, Member member, TypeMirror type, String object) {
        if (member instanceof Member.Property property) {
            return call(holder, property.element(), type, object);
        }
        if (member instanceof Member.Component component) {
            return CodeBlock.of("$L.$L()", object, component.name());
        }
        VariableElement field = ((Member.Field) member).element();
        if (environment.isVisible(field, from)) {
            return CodeBlock.of("$L.$L", unhidden(holder, field, object), field.getSimpleName());
        }
        CodeBlock value = CodeBlock.of("$L.get($L)", handles.varHandle(holder, field), exact(holder, field, object));
        return isExact(field, type)
                ? CodeBlock.of("($T) $L", TypeName.get(type), value)
                : CodeBlock.of("($T) ($T) $L", TypeName.get(type), erasure(field), value);
    }

    /** A statement: gives a member of a class, not of a record, a value. */
    CodeBlock write(TypeElement holder, Member member, TypeMirror type, String object, CodeBlock value) {
        if (member instanceof Member.Property property) {
            return environment.isVisible(property.setter(), from)
                    ? CodeBlock.of("$L.$L($L)", object, property.setter().getSimpleName(), value)
                    : CodeBlock.of(
                            "$T.call($L, $L, $L)",
                            OrmTypes.HIDDEN_MEMBERS,
                            handles.method(holder, property.setter()),
                            object,
                            value);
        }
        VariableElement field = ((Member.Field) member).element();
        if (((Member.Field) member).isFinal()) {
            return CodeBlock.of(
                    "$T.setFinal($L, $L, $L)",
                    OrmTypes.HIDDEN_MEMBERS,
                    handles.finalField(holder, field),
                    object,
                    value);
        }
        if (environment.isVisible(field, from)) {
            return CodeBlock.of("$L.$L = $L", unhidden(holder, field, object), field.getSimpleName(), value);
        }
        CodeBlock exactValue = isExact(field, type) ? value : CodeBlock.of("($T) $L", erasure(field), value);
        return CodeBlock.of(
                "$L.set($L, $L)", handles.varHandle(holder, field), exact(holder, field, object), exactValue);
    }

    private CodeBlock call(TypeElement holder, ExecutableElement getter, TypeMirror type, String object) {
        return environment.isVisible(getter, from)
                ? CodeBlock.of("$L.$L()", object, getter.getSimpleName())
                : CodeBlock.of(
                        "($T) $T.call($L, $L)",
                        TypeName.get(type),
                        OrmTypes.HIDDEN_MEMBERS,
                        handles.method(holder, getter),
                        object);
    }

    /** An expression: a new instance by the constructor without parameters. */
    CodeBlock create(TypeElement type) {
        boolean visible = ClassRules.constructor(type)
                .filter(it -> environment.isVisible(it, from))
                .isPresent();
        return visible
                ? CodeBlock.of("new $T()", ClassName.get(type))
                : CodeBlock.of("$T.newInstance($L)", OrmTypes.HIDDEN_MEMBERS, handles.constructor(type));
    }

    /** The object as the class that declares the field, which a field of the same name in between would hide. */
    private CodeBlock unhidden(TypeElement holder, VariableElement field, String object) {
        TypeElement declaring = Environment.declaringClass(field);
        for (TypeElement it = holder;
                !it.equals(declaring);
                it = environment.superclass(it).orElseThrow()) {
            if (ElementFilter.fieldsIn(it.getEnclosedElements()).stream()
                    .anyMatch(other -> other.getSimpleName().equals(field.getSimpleName()))) {
                return CodeBlock.of("(($T) $L)", wildcard(declaring), object);
            }
        }
        return CodeBlock.of("$L", object);
    }

    /**
     * The object as the class that declares the field: a handle is fastest when it is called with exactly its types.
     */
    private CodeBlock exact(TypeElement holder, VariableElement field, String object) {
        TypeElement declaring = Environment.declaringClass(field);
        return declaring.equals(holder) || !environment.isClassVisible(declaring, from)
                ? CodeBlock.of("$L", object)
                : CodeBlock.of("($T) $L", wildcard(declaring), object);
    }

    private static TypeName wildcard(TypeElement type) {
        TypeName[] wildcards = type.getTypeParameters().stream()
                .map(parameter -> WildcardTypeName.subtypeOf(Object.class))
                .toArray(TypeName[]::new);
        ClassName name = ClassName.get(type);
        return wildcards.length == 0 ? name : ParameterizedTypeName.get(name, wildcards);
    }

    private boolean isExact(VariableElement field, TypeMirror type) {
        return environment
                .types()
                .isSameType(
                        environment.types().erasure(field.asType()),
                        environment.types().erasure(type));
    }

    private TypeName erasure(VariableElement field) {
        return TypeName.get(environment.types().erasure(field.asType()));
    }
}
