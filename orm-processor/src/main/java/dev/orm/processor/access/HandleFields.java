package dev.orm.processor.access;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.orm.processor.model.Environment;
import dev.orm.processor.source.GeneratedNames;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The constants through which an access class reaches what it cannot name: collected while methods are written, then
 * declared.
 */
final class HandleFields {

    private final TypeElement entity;
    private final PackageElement from;
    private final Environment environment;
    private final NameAllocator constantNames = new NameAllocator();
    private final NameAllocator lookupNames = new NameAllocator();
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, String> lookups = new HashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final CodeBlock.Builder initializer = CodeBlock.builder();

    HandleFields(TypeElement entity, Environment environment) {
        this.entity = entity;
        this.from = environment.packageOf(entity);
        this.environment = environment;
        lookupNames.newName("e");
    }

    /** The name of a VarHandle for a field that a class declares or inherits. */
    String varHandle(TypeElement holder, VariableElement field) {
        return constants.computeIfAbsent(key(field), key -> {
            String lookup = lookup(holder, declaring(field));
            String name = declare(ClassName.get(VarHandle.class), constantName(field));
            initializer.addStatement(
                    "$L = $L.findVarHandle($L, $S, $L)",
                    name,
                    lookup,
                    classOf(holder, declaring(field)),
                    field.getSimpleName(),
                    erasedClass(field));
            return name;
        });
    }

    /** The name of a reflective field that may be written although it is final. */
    String finalField(TypeElement holder, VariableElement field) {
        return constants.computeIfAbsent("final " + key(field), key -> {
            String name = declare(ClassName.get(Field.class), constantName(field) + "_FIELD");
            initializer.addStatement(
                    "$L = $L.getDeclaredField($S)", name, classOf(holder, declaring(field)), field.getSimpleName());
            initializer.addStatement("$L.setAccessible(true)", name);
            return name;
        });
    }

    /** The name of a getter or setter that is not visible. */
    String method(TypeElement holder, ExecutableElement method) {
        TypeElement declaring = Environment.declaringClass(method);
        return constants.computeIfAbsent(declaring.getQualifiedName() + "." + method, key -> {
            String name = declare(
                    ClassName.get(Method.class),
                    GeneratedNames.screamingSnakeCase(method.getSimpleName().toString()));
            CodeBlock.Builder arguments = CodeBlock.builder().add("$S", method.getSimpleName());
            method.getParameters().forEach(parameter -> arguments.add(", $L", erasedClass(parameter)));
            initializer.addStatement(
                    "$L = $L.getDeclaredMethod($L)", name, classOf(holder, declaring), arguments.build());
            initializer.addStatement("$L.setAccessible(true)", name);
            return name;
        });
    }

    /** The name of the constructor without parameters of a class whose constructor is not visible. */
    String constructor(TypeElement type) {
        return constants.computeIfAbsent("new " + type.getQualifiedName(), key -> {
            ClassName created = ClassName.get(type);
            String name = declare(
                    ParameterizedTypeName.get(ClassName.get(Constructor.class), created),
                    "NEW_" + GeneratedNames.screamingSnakeCase(created.simpleName()));
            initializer.addStatement("$L = $T.class.getDeclaredConstructor()", name, created);
            initializer.addStatement("$L.setAccessible(true)", name);
            return name;
        });
    }

    /** Declares the constants collected so far. */
    void declareIn(TypeSpec.Builder access) {
        if (fields.isEmpty()) {
            return;
        }
        access.addFields(fields);
        access.addStaticBlock(CodeBlock.builder()
                .beginControlFlow("try")
                .add(initializer.build())
                .nextControlFlow("catch ($T e)", ReflectiveOperationException.class)
                .addStatement("throw new $T(e)", ExceptionInInitializerError.class)
                .endControlFlow()
                .build());
    }

    private String declare(TypeName type, String wanted) {
        String name = constantNames.newName(wanted);
        fields.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .build());
        return name;
    }

    /**
     * Fields of embedded classes carry the name of their class, because an entity may have a field of the same name.
     */
    private String constantName(VariableElement field) {
        TypeElement declaring = declaring(field);
        boolean own = environment
                .types()
                .isSubtype(entity.asType(), environment.types().erasure(declaring.asType()));
        String name = GeneratedNames.screamingSnakeCase(field.getSimpleName().toString());
        return own
                ? name
                : GeneratedNames.screamingSnakeCase(declaring.getSimpleName().toString()) + "_" + name;
    }

    private String lookup(TypeElement holder, TypeElement declaring) {
        return lookups.computeIfAbsent(declaring.getQualifiedName().toString(), key -> {
            String name = lookupNames.newName(
                    GeneratedNames.decapitalize(declaring.getSimpleName().toString()));
            initializer.addStatement(
                    "$T.Lookup $L = $T.privateLookupIn($L, $T.lookup())",
                    MethodHandles.class,
                    name,
                    MethodHandles.class,
                    classOf(holder, declaring),
                    MethodHandles.class);
            return name;
        });
    }

    /** The class as an expression, also where generated code cannot name it. */
    private CodeBlock classOf(TypeElement holder, TypeElement declaring) {
        if (environment.isClassVisible(declaring, from)) {
            return CodeBlock.of("$T.class", ClassName.get(declaring));
        }
        CodeBlock.Builder chain = CodeBlock.builder().add("$T.class", ClassName.get(holder));
        TypeElement it = holder;
        while (!it.equals(declaring)) {
            chain.add(".getSuperclass()");
            it = environment.superclass(it).orElseThrow();
        }
        return chain.build();
    }

    private CodeBlock erasedClass(VariableElement field) {
        return CodeBlock.of("$T.class", TypeName.get(environment.types().erasure(field.asType())));
    }

    private static TypeElement declaring(VariableElement field) {
        return Environment.declaringClass(field);
    }

    private static String key(VariableElement field) {
        return declaring(field).getQualifiedName() + "." + field.getSimpleName();
    }
}
