package dev.orm.processor.access;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.orm.processor.source.Suppressions;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes the method that fills an entity from a source, and for each embedded object one that takes its parts and
 * then makes or changes it.
 */
final class FillMethods {

    private final AccessContext context;
    private final Quiet quiet;
    private final FillSource source;

    FillMethods(AccessContext context, Quiet quiet, FillSource source) {
        this.context = context;
        this.quiet = quiet;
        this.source = source;
    }

    void addTo(TypeSpec.Builder access) {
        access.addMethod(fillEntity());
        context.layout().embedded().stream().filter(this::isFilled).forEach(it -> access.addMethod(fillEmbedded(it)));
    }

    private MethodSpec fillEntity() {
        List<Part> parts = context.layout().children(null);
        CodeBlock.Builder body = CodeBlock.builder();
        for (Part part : parts) {
            if (isFilled(part)) {
                body.beginControlFlow("if ($L)", hasAny(part))
                        .addStatement("$L(entity, $L)", part.setter(), value(part))
                        .endControlFlow();
            }
        }
        return signature(Overrides.method(source.method()), parts)
                .addCode(quiet.wrap(body.build()))
                .build();
    }

    private CodeBlock hasAny(Part part) {
        List<Part.Leaf> leaves =
                part instanceof Part.Embedded embedded ? filledLeaves(embedded) : List.of((Part.Leaf) part);
        return leaves.stream().map(leaf -> source.has(leaf.slot())).collect(CodeBlock.joining(" || "));
    }

    private CodeBlock value(Part part) {
        return part instanceof Part.Leaf leaf
                ? source.value(leaf, context.values(leaf))
                : CodeBlock.of("$L(entity, $L)", filler((Part.Embedded) part), source.arguments());
    }

    private String filler(Part.Embedded embedded) {
        return source.method() + embedded.stem();
    }

    private MethodSpec fillEmbedded(Part.Embedded embedded) {
        List<Part> parts = context.layout().children(embedded);
        MethodSpec.Builder method = signature(
                        MethodSpec.methodBuilder(filler(embedded)).addModifiers(Modifier.PRIVATE, Modifier.STATIC),
                        parts)
                .returns(context.values(embedded).variableType())
                .addStatement("$T present = false", boolean.class);
        parts.forEach(part -> method.addCode(declare(part, embedded)));
        method.beginControlFlow("if (!present)").addStatement("return null").endControlFlow();
        return (embedded.isRecord() ? build(method, embedded, parts) : change(method, embedded, parts)).build();
    }

    private MethodSpec.Builder build(MethodSpec.Builder method, Part.Embedded embedded, List<Part> parts) {
        String components = String.join(", ", parts.stream().map(Part::variable).toList());
        return method.addStatement("return new $T($L)", context.typeName(embedded), components);
    }

    private MethodSpec.Builder change(MethodSpec.Builder method, Part.Embedded embedded, List<Part> parts) {
        method.addStatement("$T owner = $L", context.typeName(embedded), AccessContext.get(embedded))
                .beginControlFlow("if (owner == null)")
                .addStatement("owner = $L", context.create(embedded))
                .endControlFlow();
        parts.stream()
                .filter(this::isFilled)
                .forEach(
                        part -> method.addStatement(context.write(part, "owner", CodeBlock.of("$L", part.variable()))));
        return method.addStatement("return owner");
    }

    /** Declares a variable with the value of the source, or, where that has none, the value there is already. */
    private CodeBlock declare(Part part, Part.Embedded owner) {
        if (!isFilled(part)) {
            return keep(part, owner);
        }
        if (part instanceof Part.Embedded) {
            return CodeBlock.builder()
                    .addStatement("$T $L = $L", context.typeName(part), part.variable(), value(part))
                    .addStatement("present |= $L != null", part.variable())
                    .build();
        }
        return declareLeaf((Part.Leaf) part, owner);
    }

    /** What the source never has a value for stays, and with a collection the object that holds it. */
    private CodeBlock keep(Part part, Part.Embedded owner) {
        CodeBlock present = AccessContext.get(part);
        CodeBlock.Builder code = CodeBlock.builder();
        if (owner.isRecord()) {
            code.addStatement("$T $L = $L", context.typeName(part), part.variable(), present);
        }
        if (holdsCollection(part)) {
            code.addStatement("present |= $L != null", owner.isRecord() ? CodeBlock.of(part.variable()) : present);
        }
        return code.build();
    }

    private boolean holdsCollection(Part part) {
        return part instanceof Part.Embedded embedded
                ? context.layout().leavesOf(embedded).stream().anyMatch(Part.Leaf::isCollection)
                : ((Part.Leaf) part).isCollection();
    }

    private CodeBlock declareLeaf(Part.Leaf leaf, Part.Embedded owner) {
        ValueCode values = context.values(leaf);
        CodeBlock has = source.has(leaf.slot());
        CodeBlock present = values.isPrimitive()
                ? CodeBlock.of("$L ? $L : $L != null", has, source.isPresent(leaf.slot()), AccessContext.get(owner))
                : CodeBlock.of("$L != null", leaf.variable());
        CodeBlock value = source.value(leaf, values);
        return CodeBlock.builder()
                .addStatement(
                        "$T $L = $L ? $L : $L",
                        values.type(),
                        leaf.variable(),
                        has,
                        values.isPrimitive() ? parenthesized(value) : value,
                        AccessContext.get(leaf))
                .addStatement("present |= $L", present)
                .build();
    }

    private static CodeBlock parenthesized(CodeBlock value) {
        return value.toString().contains(" ? ") ? CodeBlock.of("($L)", value) : value;
    }

    private List<Part.Leaf> filledLeaves(Part.Embedded embedded) {
        return context.layout().leavesOf(embedded).stream()
                .filter(source::fills)
                .toList();
    }

    private boolean isFilled(Part part) {
        return part instanceof Part.Embedded embedded
                ? !filledLeaves(embedded).isEmpty()
                : source.fills((Part.Leaf) part);
    }

    private MethodSpec.Builder signature(MethodSpec.Builder method, List<Part> parts) {
        boolean unchecked = parts.stream()
                .anyMatch(part -> part instanceof Part.Leaf leaf
                        && source.fills(leaf)
                        && context.values(leaf).isUnchecked());
        method.addAnnotations(Suppressions.annotation(unchecked ? Set.of("unchecked") : Set.of()))
                .addParameter(context.entityType(), "entity");
        source.declare(method);
        return method;
    }
}
