package dev.orm.processor.access;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.orm.processor.source.OrmTypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what an access class says about its entity, and how it makes instances. */
final class CreationMethods {

    private final AccessContext context;
    private final Optional<String> obstacle;

    /** The obstacle is what keeps the entity from having references. */
    CreationMethods(AccessContext context, Optional<String> obstacle) {
        this.context = context;
        this.obstacle = obstacle;
    }

    void addTo(TypeSpec.Builder access) {
        access.addField(paths());
        access.addMethod(MethodSpec.constructorBuilder()
                .addJavadoc("For the mapping registry, which finds this class by its name.\n")
                .addModifiers(Modifier.PUBLIC)
                .build());
        access.addMethod(Overrides.method("type")
                .returns(ParameterizedTypeName.get(ClassName.get(Class.class), context.entityType()))
                .addStatement("return $T.class", context.entityType())
                .build());
        access.addMethod(Overrides.method("paths")
                .returns(ParameterizedTypeName.get(List.class, String.class))
                .addStatement("return PATHS")
                .build());
        access.addMethod(newInstance());
        access.addMethod(supportsReferences());
        access.addMethod(newReference());
    }

    private FieldSpec paths() {
        CodeBlock names = context.layout().leaves().stream()
                .map(leaf -> CodeBlock.of("$S", leaf.path()))
                .collect(CodeBlock.joining(",$W"));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(List.class, String.class),
                        "PATHS",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("$T.of($L)", List.class, names)
                .build();
    }

    private MethodSpec newInstance() {
        MethodSpec.Builder method = Overrides.method("newInstance").returns(context.entityType());
        return context.entity().isAbstract()
                ? unsupported(
                        method,
                        context.entity().type().getSimpleName()
                                + " is abstract: rows become instances of its subclasses")
                : method.addStatement(
                                "return $L",
                                context.members().create(context.entity().type()))
                        .build();
    }

    private MethodSpec supportsReferences() {
        MethodSpec.Builder method = Overrides.method("supportsReferences").returns(boolean.class);
        obstacle.ifPresent(
                reason -> method.addComment("$L: rows are loaded together with their owner instead", reason));
        return method.addStatement("return $L", obstacle.isEmpty()).build();
    }

    private MethodSpec newReference() {
        MethodSpec.Builder method = Overrides.method("newReference")
                .addParameter(OrmTypes.REFERENCE_LOADER, "loader")
                .returns(context.entityType());
        if (obstacle.isPresent()) {
            return unsupported(
                    method, context.entity().type().getSimpleName() + " has no references: " + obstacle.get());
        }
        return method.addStatement("Reference reference = new Reference()")
                .addStatement("reference.ormLoader(loader)")
                .addStatement("return reference")
                .build();
    }

    private static MethodSpec unsupported(MethodSpec.Builder method, String message) {
        return method.addStatement("throw new $T($S)", UnsupportedOperationException.class, message)
                .build();
    }
}
