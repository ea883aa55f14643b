package dev.orm.processor.access;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import org.jspecify.annotations.Nullable;

/** Writes {@code restore}: the embedded objects of the time of the snapshot come back, and their parts with them. */
final class RestoreMethod {

    private final AccessContext context;
    private final Quiet quiet;

    RestoreMethod(AccessContext context, Quiet quiet) {
        this.context = context;
        this.quiet = quiet;
    }

    void addTo(TypeSpec.Builder access) {
        ClassName snapshot = ClassName.get("", "Snapshot");
        CodeBlock body = CodeBlock.builder()
                .addStatement("$T before = ($T) snapshot", snapshot, snapshot)
                .add(restore(null))
                .build();
        access.addMethod(Overrides.method("restore")
                .addParameter(context.entityType(), "entity")
                .addParameter(Object.class, "snapshot")
                .addCode(quiet.wrap(body))
                .build());
    }

    private CodeBlock restore(Part.@Nullable Embedded owner) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Part part : context.layout().children(owner)) {
            if (!(part instanceof Part.Leaf leaf && leaf.isCollection()) && isWritten(part)) {
                code.addStatement(
                        "$L(entity, $L)",
                        part.setter(),
                        context.copy(part, "", CodeBlock.of("before.$L", part.variable())));
            }
            if (part instanceof Part.Embedded embedded) {
                CodeBlock inner = restore(embedded);
                if (!inner.isEmpty()) {
                    code.beginControlFlow("if (before.$L != null)", part.variable())
                            .add(inner)
                            .endControlFlow();
                }
            }
        }
        return code.build();
    }

    /** The components of a record come back with it, unless something could have changed inside them. */
    private boolean isWritten(Part part) {
        Part.Embedded owner = part.owner();
        return owner == null || !owner.isRecord() || context.isComparedByMapping(part);
    }
}
