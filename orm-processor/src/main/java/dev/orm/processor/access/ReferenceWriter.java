package dev.orm.processor.access;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.orm.processor.source.OrmTypes;
import dev.orm.processor.source.Suppressions;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Writes the subclass whose instances stand for rows that are not loaded yet: each method loads before it does what
 * it does.
 */
final class ReferenceWriter {

    private final AccessContext context;
    private final InterceptedMethods methods;
    private final Suppressions suppressions;

    ReferenceWriter(AccessContext context, InterceptedMethods methods, Suppressions suppressions) {
        this.context = context;
        this.methods = methods;
        this.suppressions = suppressions;
    }

    TypeSpec reference() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Reference")
                .addJavadoc("Knows its id only, until it is used for the first time.\n")
                .addAnnotation(OrmTypes.NULL_UNMARKED)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(context.entityType())
                .addSuperinterface(OrmTypes.ENTITY_REFERENCE);
        if (isSerializable()) {
            type.addField(
                    FieldSpec.builder(long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                            .initializer("1L")
                            .build());
        }
        type.addField(ValueCode.nullable(OrmTypes.REFERENCE_LOADER), "loader", Modifier.PRIVATE, Modifier.TRANSIENT);
        type.addMethods(loaderMethods()).addMethod(toStringMethod());
        if (isSerializable()) {
            type.addMethod(writeObjectMethod());
        }
        methods.loading().forEach(method -> type.addMethod(override(method)));
        if (methods.defines("equals", 1) && !methods.defines("hashCode", 0)) {
            type.addMethod(hashCodeMethod());
        }
        return type.build();
    }

    private boolean isSerializable() {
        return context.environment().isSubtype(context.entity().type().asType(), Serializable.class);
    }

    /** What is not loaded would be read back as null, without a loader. */
    private static MethodSpec writeObjectMethod() {
        return MethodSpec.methodBuilder("writeObject")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ObjectOutputStream.class, "out")
                .addException(IOException.class)
                .addStatement("$T.requireWhole(this)", OrmTypes.ENTITY_REFERENCE)
                .addStatement("out.defaultWriteObject()")
                .build();
    }

    private List<MethodSpec> loaderMethods() {
        TypeName loader = ValueCode.nullable(OrmTypes.REFERENCE_LOADER);
        return List.of(
                Overrides.method("ormLoader")
                        .returns(loader)
                        .addStatement("return loader")
                        .build(),
                Overrides.method("ormLoader")
                        .addParameter(loader, "loader")
                        .addStatement("this.loader = loader")
                        .build(),
                MethodSpec.methodBuilder("ormLoad")
                        .addModifiers(Modifier.PRIVATE)
                        .beginControlFlow("if (loader != null)")
                        .addStatement("loader.load(this)")
                        .endControlFlow()
                        .build(),
                MethodSpec.methodBuilder("ormLoad")
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(int.class, "slot")
                        .beginControlFlow("if (loader != null)")
                        .addStatement("loader.load(this, slot)")
                        .endControlFlow()
                        .build());
    }

    /** Printing must not load: it happens in logs and debuggers. */
    private MethodSpec toStringMethod() {
        CodeBlock ids = context.layout().children(null).stream()
                .filter(part -> part.attribute().id())
                .map(part -> CodeBlock.of("$T.$L(this)", context.name(), part.getter()))
                .collect(CodeBlock.joining(" + \", \" + "));
        boolean single = context.entity().ids().size() == 1;
        String name = context.entity().type().getSimpleName().toString();
        return Overrides.method("toString")
                .returns(String.class)
                .beginControlFlow("if (loader == null)")
                .addStatement("return super.toString()")
                .endControlFlow()
                .addStatement(
                        "return $S + $L + $S",
                        single ? name + "#" : name + "#(",
                        ids,
                        single ? " (not loaded)" : ") (not loaded)")
                .build();
    }

    private static MethodSpec hashCodeMethod() {
        return Overrides.method("hashCode")
                .returns(int.class)
                .addStatement("ormLoad()")
                .addStatement("return super.hashCode()")
                .build();
    }

    private MethodSpec override(ExecutableElement method) {
        ExecutableType resolved = context.environment().resolve(context.entity().type(), method);
        MethodSpec.Builder override = MethodSpec.methodBuilder(
                        method.getSimpleName().toString())
                .addAnnotation(Override.class)
                .addAnnotations(Suppressions.annotation(warnings(method, resolved)))
                .addModifiers(visibility(method))
                .returns(TypeName.get(resolved.getReturnType()))
                .varargs(method.isVarArgs());
        method.getTypeParameters().forEach(parameter -> override.addTypeVariable(TypeVariableName.get(parameter)));
        resolved.getThrownTypes().forEach(thrown -> override.addException(TypeName.get(thrown)));
        for (int i = 0; i < method.getParameters().size(); i++) {
            String name = method.getParameters().get(i).getSimpleName().toString();
            override.addParameter(ParameterSpec.builder(
                            TypeName.get(resolved.getParameterTypes().get(i)), name)
                    .build());
        }
        String arguments = String.join(
                ", ",
                method.getParameters().stream()
                        .map(it -> it.getSimpleName().toString())
                        .toList());
        boolean isVoid = resolved.getReturnType().getKind() == TypeKind.VOID;
        return override.addStatement(load(method))
                .addStatement("$Lsuper.$L($L)", isVoid ? "" : "return ", method.getSimpleName(), arguments)
                .build();
    }

    /** An accessor uses its own attribute alone; what other methods use is not known. */
    private CodeBlock load(ExecutableElement method) {
        return context.layout().children(null).stream()
                .filter(part -> methods.isAccessorOf(part.attribute(), method))
                .findFirst()
                .map(part -> CodeBlock.of("ormLoad($L)", slot(part)))
                .orElse(CodeBlock.of("ormLoad()"));
    }

    private int slot(Part part) {
        return part instanceof Part.Embedded embedded
                ? context.layout().leavesOf(embedded).get(0).slot()
                : ((Part.Leaf) part).slot();
    }

    private Set<String> warnings(ExecutableElement method, ExecutableType resolved) {
        Set<String> warnings = new TreeSet<>(suppressions.ofTypes(
                Stream.concat(Stream.of(resolved.getReturnType()), resolved.getParameterTypes().stream())
                        .toList()));
        suppressions.addDeprecation(method, warnings);
        if (method.isVarArgs()
                && !isReifiable(resolved.getParameterTypes()
                        .get(resolved.getParameterTypes().size() - 1))) {
            warnings.add("unchecked");
        }
        return warnings;
    }

    private boolean isReifiable(TypeMirror varargs) {
        TypeMirror component = ((ArrayType) varargs).getComponentType();
        return context.environment()
                .types()
                .isSameType(component, context.environment().types().erasure(component));
    }

    private static Modifier[] visibility(ExecutableElement method) {
        return method.getModifiers().stream()
                .filter(it -> it == Modifier.PUBLIC || it == Modifier.PROTECTED)
                .toArray(Modifier[]::new);
    }
}
