package dev.orm.processor.metamodel;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.orm.processor.model.AttributeElement;
import dev.orm.processor.model.Environment;
import dev.orm.processor.source.GeneratedNames;
import dev.orm.processor.source.OrmTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Writes a method for each relation, which makes the path to its target when it is first asked for. */
final class RelationMethods {

    private final Environment environment;
    private final GeneratedNames names;
    private final ClassName metamodel;

    RelationMethods(Environment environment, GeneratedNames names, ClassName metamodel) {
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
        taken.addAll(methodsWithoutParameters(OrmTypes.TO_MANY));
        for (AttributeElement attribute : attributes) {
            Relation relation = relation(attribute);
            if (relation != null) {
                boolean clash = taken.contains(attribute.name()) || SourceVersion.isKeyword(attribute.name());
                type.addMethod(method(attribute, relation, clash ? attribute.name() + "_" : attribute.name()));
            }
        }
    }

    private record Relation(ClassName type, CodeBlock path) {}

    private @Nullable Relation relation(AttributeElement attribute) {
        if (attribute instanceof AttributeElement.ToOne toOne) {
            ClassName target = names.metamodel(toOne.target());
            String constant = names.constant(toOne.target());
            CodeBlock instance =
                    target.equals(metamodel) ? CodeBlock.of("$L", constant) : CodeBlock.of("$T.$L", target, constant);
            return new Relation(target, CodeBlock.of("toOne($S, $L)", attribute.name(), instance));
        }
        if (attribute instanceof AttributeElement.ToMany toMany) {
            ClassName many = names.metamodel(toMany.target()).nestedClass("Many");
            return new Relation(
                    many,
                    CodeBlock.of(
                            "new $T(toMany($S, $T.class))", many, attribute.name(), ClassName.get(toMany.target())));
        }
        return null;
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
