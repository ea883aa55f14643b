package dev.orm.processor.access;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.orm.processor.source.Suppressions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes {@code read}, and for each embedded object a method that reads its parts and then makes or changes it. */
final class ReadMethods {

    private final AccessContext context;
    private final Quiet quiet;

    ReadMethods(AccessContext context, Quiet quiet) {
        this.context = context;
        this.quiet = quiet;
    }

    void addTo(TypeSpec.Builder access) {
        access.addMethod(read());
        for (Part.Embedded embedded : context.layout().embedded()) {
            if (hasColumns(embedded)) {
                access.addMethod(readEmbedded(embedded));
            }
        }
    }

    private MethodSpec read() {
        CodeBlock.Builder body = CodeBlock.builder();
        for (Part part : context.layout().children(null)) {
            if (part instanceof Part.Leaf leaf && leaf.isBasic()) {
                body.beginControlFlow("if (columns[$L] != 0)", leaf.slot())
                        .addStatement(
                                "$L(entity, $L)",
                                leaf.setter(),
                                context.values(leaf).read(leaf.slot()))
                        .endControlFlow();
            } else if (part instanceof Part.Embedded embedded && hasColumns(embedded)) {
                body.beginControlFlow("if ($L)", anyColumn(embedded))
                        .addStatement(
                                "$L(entity, $L(entity, row, columns, types))", embedded.setter(), embedded.reader())
                        .endControlFlow();
            }
        }
        return signature(Overrides.method("read"), context.layout().children(null))
                .addCode(quiet.wrap(body.build()))
                .build();
    }

    private CodeBlock anyColumn(Part.Embedded embedded) {
        return context.layout().columns(embedded).stream()
                .map(leaf -> CodeBlock.of("columns[$L] != 0", leaf.slot()))
                .collect(CodeBlock.joining(" || "));
    }

    private MethodSpec readEmbedded(Part.Embedded embedded) {
        List<Part> parts = context.layout().children(embedded);
        MethodSpec.Builder method = signature(
                        MethodSpec.methodBuilder(embedded.reader()).addModifiers(Modifier.PRIVATE, Modifier.STATIC),
                        parts)
                .returns(context.values(embedded).variableType())
                .addStatement("$T present = false", boolean.class);
        parts.forEach(part -> method.addCode(readPart(part)));
        method.beginControlFlow("if (!present)").addStatement("return null").endControlFlow();
        if (embedded.isRecord()) {
            CodeBlock components = parts.stream()
                    .map(part -> CodeBlock.of("$L", part.variable()))
                    .collect(CodeBlock.joining(", "));
            return method.addStatement("return new $T($L)", context.typeName(embedded), components)
                    .build();
        }
        return change(method, embedded, parts).build();
    }

    private MethodSpec.Builder change(MethodSpec.Builder method, Part.Embedded embedded, List<Part> parts) {
        method.addStatement("$T owner = $L", context.typeName(embedded), AccessContext.get(embedded))
                .beginControlFlow("if (owner == null)")
                .addStatement(
                        "owner = $L",
                        context.members()
                                .create(embedded.attribute().embeddable().type()))
                .endControlFlow();
        for (Part part : parts) {
            if (isRead(part)) {
                method.addStatement(context.members()
                        .write(
                                context.holder(part),
                                context.member(part),
                                context.type(part),
                                "owner",
                                CodeBlock.of("$L", part.variable())));
            }
        }
        return method.addStatement("return owner");
    }

    /** Declares a variable with the value in the row, or, where the row has none, the value there is already. */
    private CodeBlock readPart(Part part) {
        if (part instanceof Part.Leaf leaf && leaf.isBasic()) {
            return readLeaf(leaf);
        }
        if (isRead(part)) {
            return CodeBlock.builder()
                    .addStatement(
                            "$T $L = $L(entity, row, columns, types)",
                            context.typeName(part),
                            part.variable(),
                            part.reader())
                    .addStatement("present |= $L != null", part.variable())
                    .build();
        }
        boolean neededForRecord = part.owner() != null && part.owner().isRecord();
        return neededForRecord
                ? CodeBlock.builder()
                        .addStatement("$T $L = $L", context.typeName(part), part.variable(), AccessContext.get(part))
                        .build()
                : CodeBlock.of("");
    }

    private CodeBlock readLeaf(Part.Leaf leaf) {
        ValueCode values = context.values(leaf);
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(
                        "$T $L = columns[$L] == 0 ? $L : $L",
                        values.type(),
                        leaf.variable(),
                        leaf.slot(),
                        AccessContext.get(leaf),
                        values.read(leaf.slot()));
        if (values.isPrimitive()) {
            code.addStatement(
                    "present |= columns[$L] == 0 ? $L != null : !row.wasNull()",
                    leaf.slot(),
                    AccessContext.get(Objects.requireNonNull(leaf.owner())));
        } else {
            code.addStatement("present |= $L != null", leaf.variable());
        }
        return code.build();
    }

    private boolean isRead(Part part) {
        return part instanceof Part.Embedded embedded ? hasColumns(embedded) : ((Part.Leaf) part).isBasic();
    }

    private boolean hasColumns(Part.Embedded embedded) {
        return !context.layout().columns(embedded).isEmpty();
    }

    private MethodSpec.Builder signature(MethodSpec.Builder method, List<Part> parts) {
        boolean unchecked = parts.stream()
                .anyMatch(part -> part instanceof Part.Leaf leaf
                        && leaf.isBasic()
                        && context.values(leaf).isUnchecked());
        return method.addAnnotations(Suppressions.annotation(unchecked ? Set.of("unchecked") : Set.of()))
                .addParameter(context.entityType(), "entity")
                .addParameter(ResultSet.class, "row")
                .addParameter(int[].class, "columns")
                .addParameter(Overrides.TYPES, "types")
                .addException(SQLException.class);
    }
}
