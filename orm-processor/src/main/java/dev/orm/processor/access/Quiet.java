package dev.orm.processor.access;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.orm.processor.source.OrmTypes;
import javax.lang.model.element.Modifier;

/**
 * Keeps access by getters and setters from loading a reference: its loader is put aside meanwhile. Access by fields
 * needs nothing of the kind.
 */
final class Quiet {

    private final ClassName entityType;
    private final boolean needed;

    Quiet(ClassName entityType, boolean needed) {
        this.entityType = entityType;
        this.needed = needed;
    }

    CodeBlock wrap(CodeBlock body) {
        if (!needed) {
            return body;
        }
        return CodeBlock.builder()
                .addStatement("$T loader = suspend(entity)", OrmTypes.REFERENCE_LOADER)
                .beginControlFlow("try")
                .add(body)
                .nextControlFlow("finally")
                .addStatement("resume(entity, loader)")
                .endControlFlow()
                .build();
    }

    void addTo(TypeSpec.Builder access) {
        if (needed) {
            access.addMethod(suspend());
            access.addMethod(resume());
        }
    }

    private MethodSpec suspend() {
        return MethodSpec.methodBuilder("suspend")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ValueCode.nullable(OrmTypes.REFERENCE_LOADER))
                .addParameter(entityType, "entity")
                .beginControlFlow("if (!(entity instanceof Reference reference))")
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$T loader = reference.ormLoader()", OrmTypes.REFERENCE_LOADER)
                .addStatement("reference.ormLoader(null)")
                .addStatement("return loader")
                .build();
    }

    private MethodSpec resume() {
        return MethodSpec.methodBuilder("resume")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(entityType, "entity")
                .addParameter(ValueCode.nullable(OrmTypes.REFERENCE_LOADER), "loader")
                .beginControlFlow("if (loader != null && entity instanceof Reference reference)")
                .addStatement("reference.ormLoader(loader)")
                .endControlFlow()
                .build();
    }
}
