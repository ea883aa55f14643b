package dev.orm.processor.access;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.orm.processor.source.Suppressions;
import java.util.Set;

/** Writes {@code get} and {@code set}. */
final class SlotMethods {

    private final AccessContext context;
    private final Quiet quiet;

    SlotMethods(AccessContext context, Quiet quiet) {
        this.context = context;
        this.quiet = quiet;
    }

    void addTo(TypeSpec.Builder access) {
        access.addMethod(get());
        access.addMethod(set());
    }

    private MethodSpec get() {
        CodeBlock.Builder body =
                CodeBlock.builder().add("return switch (slot) {\n").indent();
        for (Part.Leaf leaf : context.layout().leaves()) {
            body.addStatement("case $L -> $L", leaf.slot(), optional(leaf, AccessContext.get(leaf)));
        }
        body.addStatement("default -> throw new $T(slot)", IndexOutOfBoundsException.class)
                .unindent()
                .add("};\n");
        return Overrides.method("get")
                .addParameter(context.entityType(), "entity")
                .addParameter(int.class, "slot")
                .returns(Overrides.nullableObject())
                .addCode(quiet.wrap(body.build()))
                .build();
    }

    /** A primitive of an embedded object that is not there is null. */
    private static CodeBlock optional(Part.Leaf leaf, CodeBlock value) {
        Part.Embedded owner = leaf.owner();
        return owner != null && leaf.isOptionalPrimitive()
                ? CodeBlock.of("$L == null ? null : $L", AccessContext.get(owner), value)
                : value;
    }

    private MethodSpec set() {
        CodeBlock.Builder body = CodeBlock.builder().add("switch (slot) {\n").indent();
        boolean unchecked = false;
        for (Part.Leaf leaf : context.layout().leaves()) {
            unchecked |= context.values(leaf).isUnchecked();
            body.addStatement("case $L -> $L(entity, $L)", leaf.slot(), leaf.setter(), argument(leaf));
        }
        body.addStatement("default -> throw new $T(slot)", IndexOutOfBoundsException.class)
                .unindent()
                .add("}\n");
        return Overrides.method("set")
                .addAnnotations(Suppressions.annotation(unchecked ? Set.of("unchecked") : Set.of()))
                .addParameter(context.entityType(), "entity")
                .addParameter(int.class, "slot")
                .addParameter(Overrides.nullableObject(), "value")
                .addCode(quiet.wrap(body.build()))
                .build();
    }

    private CodeBlock argument(Part.Leaf leaf) {
        ValueCode values = context.values(leaf);
        CodeBlock cast = values.cast(CodeBlock.of("value"));
        return values.isPrimitive() && !leaf.isOptionalPrimitive()
                ? CodeBlock.of("value == null ? $L : $L", values.zero(), cast)
                : cast;
    }
}
