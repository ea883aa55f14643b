package dev.orm.processor.metamodel;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.orm.processor.model.AttributeElement;
import dev.orm.processor.model.Environment;
import dev.orm.processor.source.GeneratedNames;
import dev.orm.processor.source.OrmTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Writes a method for each relation, which makes the path to its target when it is first asked for. */
final class RelationMethods {

    private final Environment environment;
    private final GeneratedNames names;
    private final ClassName metamodel;
    private final TypeName entity;

    /** Methods of a metamodel whose attributes belong to the given entity, a class or the type variable that stands for it. */
    RelationMethods(Environment environment, GeneratedNames names, ClassName metamodel, TypeName entity) {
        this.entity = entity;
        this.environment = environment;
        this.names = names;
        this.metamodel = metamodel;
    }

    void addFieldsTo(TypeSpec.Builder type, List<AttributeElement> attributes) {
        for (AttributeElement attribute : attributes) {
            Relation relation = relation(attribute);
            if (relation != null) {
                type.addField(
                        relation.type()
                                .annotated(AnnotationSpec.builder(OrmTypes.NULLABLE)
                                        .build()),
                        fieldName(attribute),
                        Modifier.PRIVATE);
            }
        }
    }

    /** Adds the methods; one named like a method of the base class gets a trailing underscore. */
    void addMethodsTo(TypeSpec.Builder type, List<AttributeElement> attributes, ClassName base) {
        Set<String> taken = methodsWithoutParameters(base);
        taken.addAll(methodsWithoutParameters(OrmTypes.TO_MAP));
        for (AttributeElement attribute : attributes) {
            Relation relation = relation(attribute);
            if (relation != null) {
                boolean clash = taken.contains(attribute.name()) || SourceVersion.isKeyword(attribute.name());
                type.addMethod(method(attribute, relation, clash ? attribute.name() + "_" : attribute.name()));
            }
        }
    }

    private record Relation(TypeName type, CodeBlock path) {}

    private @Nullable Relation relation(AttributeElement attribute) {
        if (attribute instanceof AttributeElement.ToOne toOne) {
            ClassName target = names.metamodel(toOne.target());
            return new Relation(target, CodeBlock.of("toOne($S, $L)", attribute.name(), instance(toOne.target())));
        }
        if (attribute instanceof AttributeElement.ToMany toMany) {
            ClassName many = names.metamodel(toMany.target()).nestedClass("Many");
            AttributeElement.Key key = toMany.key();
            return key != null
                    ? keyed(toMany, key)
                    : new Relation(
                            many,
                            CodeBlock.of(
                                    "new $T(toMany($S, $T.class))",
                                    many,
                                    attribute.name(),
                                    ClassName.get(toMany.target())));
        }
        return attribute instanceof AttributeElement.ElementCollection collection ? elements(collection) : null;
    }

    private CodeBlock instance(TypeElement target) {
        ClassName type = names.metamodel(target);
        String constant = names.constant(target);
        return type.equals(metamodel) ? CodeBlock.of("$L", constant) : CodeBlock.of("$T.$L", type, constant);
    }

    private Relation keyed(AttributeElement.ToMany relation, AttributeElement.Key key) {
        ClassName keyed = names.metamodel(relation.target()).nestedClass(KeyedClass.NAME);
        Value value = key(relation.member().element(), key);
        return new Relation(
                ParameterizedTypeName.get(keyed, value.type()),
                CodeBlock.of(
                        "new $T<>(toMany($S, $T.class), key(element -> $L))",
                        keyed,
                        relation.name(),
                        ClassName.get(relation.target()),
                        value.code()));
    }

    private Value key(Element member, AttributeElement.Key key) {
        TypeElement declared = key.declared();
        if (declared == null) {
            return value(member, key.type());
        }
        return key.entity() ? entityValue(declared) : embeddedValue(declared);
    }

    private Relation elements(AttributeElement.ElementCollection collection) {
        TypeName raw = TypeName.get(environment.types().erasure(collection.element()));
        Value element = collection.embedded()
                ? embeddedValue(environment
                        .typeElement(collection.element())
                        .orElseThrow(() -> new IllegalStateException(collection.name())))
                : value(collection.member().element(), collection.element());
        if (collection.key() != null) {
            Value key = key(collection.member().element(), collection.key());
            return new Relation(
                    ParameterizedTypeName.get(OrmTypes.MAP_ELEMENTS, key.type(), element.type()),
                    CodeBlock.of(
                            "map($S, $T.class, element -> $L, element -> $L)",
                            collection.name(),
                            raw,
                            key.code(),
                            element.code()));
        }
        boolean single =
                !collection.embedded() && TypeName.get(collection.element()).equals(raw);
        return new Relation(
                single
                        ? ParameterizedTypeName.get(OrmTypes.VALUE_ELEMENTS, raw, element.type())
                        : ParameterizedTypeName.get(OrmTypes.ELEMENTS, element.type()),
                CodeBlock.of(
                        "$L($S, $T.class, element -> $L)",
                        single ? "values" : "elements",
                        collection.name(),
                        raw,
                        element.code()));
    }

    /** What stands for a value in a condition, and what makes it of the element. */
    private record Value(TypeName type, CodeBlock code) {}

    private Value entityValue(TypeElement type) {
        ClassName target = names.metamodel(type);
        return new Value(target, CodeBlock.of("element.entity($L)", instance(type)));
    }

    private Value embeddedValue(TypeElement type) {
        ClassName embeddable = names.metamodel(type);
        return new Value(
                ParameterizedTypeName.get(embeddable, entity),
                CodeBlock.of("new $T<>(element.embedded())", embeddable));
    }

    private Value value(Element member, TypeMirror type) {
        AttributeFamily family =
                AttributeFamily.isJson(member, type) ? AttributeFamily.JSON : AttributeFamily.of(environment, type);
        TypeName declared = TypeName.get(type);
        if (!family.isTyped()) {
            return new Value(
                    ParameterizedTypeName.get(family.attributeType(), entity),
                    CodeBlock.of("element.$L()", family.factory()));
        }
        boolean generic = !declared.equals(TypeName.get(environment.types().erasure(type)));
        TypeName shown = generic ? ClassName.get(Object.class) : declared;
        ClassName attribute = generic ? OrmTypes.attribute("Value") : family.attributeType();
        return new Value(
                ParameterizedTypeName.get(attribute, entity, shown),
                CodeBlock.of("element.$L($T.class)", generic ? "value" : family.factory(), shown));
    }

    private static MethodSpec method(AttributeElement attribute, Relation relation, String name) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("The relation {@code $L}.\n", attribute.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(relation.type())
                .addStatement("$T target = $L", relation.type(), fieldName(attribute))
                .beginControlFlow("if (target == null)")
                .addStatement("target = $L", relation.path())
                .addStatement("$L = target", fieldName(attribute))
                .endControlFlow()
                .addStatement("return target")
                .build();
    }

    private static String fieldName(AttributeElement attribute) {
        boolean clash =
                SourceVersion.isKeyword(attribute.name()) || attribute.name().equals("target");
        return clash ? attribute.name() + "_" : attribute.name();
    }

    private Set<String> methodsWithoutParameters(ClassName type) {
        Set<String> found = new HashSet<>();
        TypeElement element = environment.elements().getTypeElement(type.canonicalName());
        if (element != null) {
            ElementFilter.methodsIn(environment.elements().getAllMembers(element)).stream()
                    .filter(method -> method.getParameters().isEmpty() && isInherited(method))
                    .forEach(method -> found.add(method.getSimpleName().toString()));
        }
        return found;
    }

    private static boolean isInherited(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                || method.getModifiers().contains(Modifier.PROTECTED);
    }
}
