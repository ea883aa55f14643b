package dev.orm.processor.access;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.orm.processor.source.Suppressions;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes a private getter and setter for each slot and embedded object; everything else in an access class is written
 * in terms of them.
 */
final class AccessorMethods {

    private final AccessContext context;
    private final Suppressions suppressions;

    AccessorMethods(AccessContext context, Suppressions suppressions) {
        this.context = context;
        this.suppressions = suppressions;
    }

    List<MethodSpec> methods() {
        return context.layout().parts().stream()
                .flatMap(part -> Stream.of(getter(part), setter(part)))
                .toList();
    }

    private MethodSpec getter(Part part) {
        ValueCode values = context.values(part);
        MethodSpec.Builder method = method(part, part.getter()).returns(values.variableType());
        Part.Embedded owner = part.owner();
        if (owner == null) {
            return method.addStatement("return $L", context.read(part, "entity"))
                    .build();
        }
        return method.addStatement("$T owner = $L", context.typeName(owner), AccessContext.get(owner))
                .addStatement("return owner == null ? $L : $L", values.zero(), context.read(part, "owner"))
                .build();
    }

    private MethodSpec setter(Part part) {
        ValueCode values = context.values(part);
        Part.Embedded owner = part.owner();
        TypeName type = owner == null ? values.variableType() : values.optionalType();
        MethodSpec.Builder method = method(part, part.setter()).addParameter(type, "value");
        if (owner == null) {
            return method.addStatement(context.write(part, "entity", CodeBlock.of("value")))
                    .build();
        }
        CodeBlock value = values.isPrimitive()
                ? CodeBlock.of("value == null ? $L : value", values.zero())
                : CodeBlock.of("value");
        method.addStatement("$T owner = $L", context.typeName(owner), AccessContext.get(owner));
        if (owner.isRecord()) {
            rebuild(method, owner, part, value);
        } else {
            changeOrCreate(method, owner, part, value);
        }
        return method.build();
    }

    /** A record is replaced by one that differs in one component; nothing is made to hold nothing. */
    private void rebuild(MethodSpec.Builder method, Part.Embedded owner, Part changed, CodeBlock value) {
        CodeBlock components = context.layout().children(owner).stream()
                .map(part -> part.equals(changed) ? value : AccessContext.get(part))
                .collect(CodeBlock.joining(", "));
        method.beginControlFlow("if (owner != null || value != null)")
                .addStatement("$L(entity, new $T($L))", owner.setter(), context.typeName(owner), components)
                .endControlFlow();
    }

    private void changeOrCreate(MethodSpec.Builder method, Part.Embedded owner, Part changed, CodeBlock value) {
        method.beginControlFlow("if (owner == null)")
                .beginControlFlow("if (value == null)")
                .addStatement("return")
                .endControlFlow()
                .addStatement("owner = $L", context.create(owner))
                .addStatement("$L(entity, owner)", owner.setter())
                .endControlFlow()
                .addStatement(context.write(changed, "owner", value));
    }

    private MethodSpec.Builder method(Part part, String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotations(suppressions.forMember(context.member(part)))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(context.entityType(), "entity");
    }
}
