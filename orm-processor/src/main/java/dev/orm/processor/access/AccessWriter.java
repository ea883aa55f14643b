package dev.orm.processor.access;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.orm.processor.model.EntityElement;
import dev.orm.processor.model.Environment;
import dev.orm.processor.source.GeneratedNames;
import dev.orm.processor.source.OrmTypes;
import dev.orm.processor.source.Suppressions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Writes the class that reads and writes the attributes of one entity. */
public final class AccessWriter {

    private final Environment environment;
    private final GeneratedNames names;
    private final Suppressions suppressions;

    /** A writer for the entities of one compilation round. */
    public AccessWriter(Environment environment, GeneratedNames names) {
        this.environment = environment;
        this.names = names;
        this.suppressions = new Suppressions(environment);
    }

    /** The access class of an entity. */
    public TypeSpec.Builder access(EntityElement entity) {
        HandleFields handles = new HandleFields(entity.type(), environment);
        ClassName name = names.access(entity.type());
        AccessContext context = new AccessContext(
                entity, name, new Layout(entity), new MemberCode(entity.type(), environment, handles), environment);
        InterceptedMethods intercepted = new InterceptedMethods(entity, environment);
        Optional<String> obstacle = new ReferenceRules(entity, environment, intercepted).obstacle();
        Quiet quiet = new Quiet(context.entityType(), entity.usesProperties() && obstacle.isEmpty());

        TypeSpec.Builder access = TypeSpec.classBuilder(name)
                .addJavadoc("Reads and writes the attributes of {@link $T}.\n", context.entityType())
                .addAnnotations(Suppressions.annotation(warnings(context)))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(OrmTypes.ENTITY_ACCESS, context.entityType()));
        List<MethodSpec> accessors = new AccessorMethods(context, suppressions).methods();
        new CreationMethods(context, obstacle).addTo(access);
        new SlotMethods(context, quiet).addTo(access);
        for (FillSource source : FillSource.values()) {
            new FillMethods(context, quiet, source).addTo(access);
        }
        SnapshotMethods snapshots = new SnapshotMethods(context);
        snapshots.addTo(access);
        new RestoreMethod(context, quiet).addTo(access);
        access.addMethods(accessors);
        quiet.addTo(access);
        access.addType(snapshots.snapshotClass());
        if (obstacle.isEmpty()) {
            access.addType(new ReferenceWriter(context, intercepted, suppressions).reference());
        }
        handles.declareIn(access);
        return access;
    }

    private Set<String> warnings(AccessContext context) {
        List<? extends TypeMirror> types = Stream.concat(
                        Stream.of(context.entity().type().asType()),
                        context.layout().parts().stream().map(context::type))
                .toList();
        return suppressions.ofTypes(types);
    }
}
