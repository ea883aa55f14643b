package dev.orm.processor.access;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.orm.processor.source.OrmTypes;
import java.util.BitSet;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the snapshot class and the methods that take, compare and read snapshots. */
final class SnapshotMethods {

    private static final ClassName SNAPSHOT = ClassName.get("", "Snapshot");

    private final AccessContext context;
    private final List<Part> kept;

    SnapshotMethods(AccessContext context) {
        this.context = context;
        this.kept = context.layout().parts().stream()
                .filter(part -> !(part instanceof Part.Leaf leaf && leaf.isCollection()))
                .toList();
    }

    void addTo(TypeSpec.Builder access) {
        access.addMethod(snapshot());
        access.addMethod(changes());
        access.addMethod(snapshotValue());
    }

    /** The values of all slots but collections, and the embedded objects they were taken from. */
    TypeSpec snapshotClass() {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(SNAPSHOT).addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        boolean copies = kept.stream().anyMatch(context::isComparedByMapping);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (copies) {
            constructor.addParameter(context.name(), "access");
        }
        constructor.addParameter(context.entityType(), "entity");
        for (Part part : kept) {
            ValueCode values = context.values(part);
            type.addField(values.variableType(), part.variable(), Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement(
                    "this.$L = $L", part.variable(), context.copy(part, "access.", AccessContext.get(part)));
        }
        return type.addMethod(constructor.build()).build();
    }

    private MethodSpec snapshot() {
        return Overrides.method("snapshot")
                .addParameter(context.entityType(), "entity")
                .returns(Object.class)
                .addStatement(
                        kept.stream().anyMatch(context::isComparedByMapping)
                                ? "return new $T(this, entity)"
                                : "return new $T(entity)",
                        SNAPSHOT)
                .build();
    }

    private MethodSpec changes() {
        MethodSpec.Builder method = Overrides.method("changes")
                .addParameter(context.entityType(), "entity")
                .addParameter(Object.class, "snapshot")
                .returns(ValueCode.nullable(ClassName.get(BitSet.class)))
                .addStatement("$T before = ($T) snapshot", SNAPSHOT, SNAPSHOT)
                .addStatement("$T changes = null", BitSet.class);
        for (Part part : kept) {
            if (part instanceof Part.Leaf leaf) {
                method.beginControlFlow("if ($L)", differs(leaf))
                        .addStatement("changes = $T.mark(changes, $L)", OrmTypes.ATTRIBUTE_VALUES, leaf.slot())
                        .endControlFlow();
            } else if (hasPrimitives((Part.Embedded) part)) {
                method.addStatement(
                        "$T $L = ($L == null) != (before.$L == null)",
                        boolean.class,
                        appeared((Part.Embedded) part),
                        AccessContext.get(part),
                        part.variable());
            }
        }
        return method.addStatement("return changes").build();
    }

    private CodeBlock differs(Part.Leaf leaf) {
        CodeBlock now = AccessContext.get(leaf);
        CodeBlock before = CodeBlock.of("before.$L", leaf.variable());
        if (!leaf.isBasic()) {
            return CodeBlock.of("$L != $L", now, before);
        }
        CodeBlock differs = context.isComparedByMapping(leaf)
                ? CodeBlock.of("!isSame($L, $L, $L)", leaf.slot(), now, before)
                : context.values(leaf).differs(now, before);
        Part.Embedded owner = leaf.owner();
        return owner != null && leaf.isOptionalPrimitive()
                ? CodeBlock.of("$L || $L", appeared(owner), differs)
                : differs;
    }

    /** A variable: whether an embedded object has come or gone. Its primitives do not tell. */
    private static String appeared(Part.Embedded owner) {
        return owner.variable() + "ComeOrGone";
    }

    private boolean hasPrimitives(Part.Embedded owner) {
        return context.layout().children(owner).stream()
                .anyMatch(part -> part instanceof Part.Leaf leaf && leaf.isOptionalPrimitive());
    }

    private MethodSpec snapshotValue() {
        CodeBlock.Builder cases =
                CodeBlock.builder().add("return switch (slot) {\n").indent();
        for (Part part : kept) {
            if (part instanceof Part.Leaf leaf) {
                cases.addStatement("case $L -> $L", leaf.slot(), valueBefore(leaf));
            }
        }
        cases.addStatement("default -> throw new $T(slot)", IndexOutOfBoundsException.class)
                .unindent()
                .add("};\n");
        return Overrides.method("snapshotValue")
                .addParameter(Object.class, "snapshot")
                .addParameter(int.class, "slot")
                .returns(Overrides.nullableObject())
                .addStatement("$T before = ($T) snapshot", SNAPSHOT, SNAPSHOT)
                .addCode(cases.build())
                .build();
    }

    private static CodeBlock valueBefore(Part.Leaf leaf) {
        CodeBlock value = CodeBlock.of("before.$L", leaf.variable());
        Part.Embedded owner = leaf.owner();
        return owner != null && leaf.isOptionalPrimitive()
                ? CodeBlock.of("before.$L == null ? null : $L", owner.variable(), value)
                : value;
    }
}
