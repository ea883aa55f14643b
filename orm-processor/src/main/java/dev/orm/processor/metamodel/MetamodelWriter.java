package dev.orm.processor.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.orm.processor.model.EmbeddableElement;
import dev.orm.processor.model.EntityElement;
import dev.orm.processor.model.Environment;
import dev.orm.processor.model.PersistentElement;
import dev.orm.processor.source.GeneratedNames;
import dev.orm.processor.source.OrmTypes;
import dev.orm.processor.source.Suppressions;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Writes the metamodel of an entity or embeddable: its attributes as fields, its relations as methods. */
public final class MetamodelWriter {

    private final Environment environment;
    private final GeneratedNames names;

    /** A writer for the classes of one compilation round. */
    public MetamodelWriter(Environment environment, GeneratedNames names) {
        this.environment = environment;
        this.names = names;
    }

    /** The metamodel of a class. */
    public TypeSpec.Builder metamodel(PersistentElement element) {
        return element instanceof EntityElement entity ? entity(entity) : embeddable((EmbeddableElement) element);
    }

    private TypeSpec.Builder entity(EntityElement entity) {
        ClassName entityType = ClassName.get(entity.type());
        ClassName name = names.metamodel(entity.type());
        String constant = names.constant(entity.type());
        TypeSpec.Builder metamodel = header(entity, name)
                .addJavadoc("Attributes and relations of {@link $T}.\n", entityType)
                .superclass(ParameterizedTypeName.get(OrmTypes.ENTITY_TABLE, entityType, name))
                .addField(FieldSpec.builder(name, constant, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T($T.root($T.class))", name, OrmTypes.PATH, entityType)
                        .build());
        AttributeFields fields = new AttributeFields(environment, names, entityType);
        fields.addTo(metamodel, entity.attributes(), constant);
        fields.addTo(metamodel, entity.hybrids(), constant);
        RelationMethods relations = new RelationMethods(environment, names, name, entityType);
        relations.addFieldsTo(metamodel, entity.attributes());
        metamodel.addMethod(constructor(OrmTypes.PATH, Modifier.PRIVATE));
        relations.addMethodsTo(metamodel, entity.attributes(), OrmTypes.ENTITY_TABLE);
        return metamodel.addMethod(on(name)).addType(many(name)).addType(new KeyedClass(name).type());
    }

    private TypeSpec.Builder embeddable(EmbeddableElement embeddable) {
        ClassName name = names.metamodel(embeddable.type());
        TypeVariableName entity = TypeVariableName.get("E");
        TypeSpec.Builder metamodel = header(embeddable, name)
                .addJavadoc("Attributes of {@link $T} where an entity embeds it.\n", ClassName.get(embeddable.type()))
                .addModifiers(Modifier.FINAL)
                .addTypeVariable(entity)
                .superclass(ParameterizedTypeName.get(OrmTypes.EMBEDDED, entity));
        new AttributeFields(environment, names, entity).addTo(metamodel, embeddable.attributes(), "");
        RelationMethods relations = new RelationMethods(environment, names, name, entity);
        relations.addFieldsTo(metamodel, embeddable.attributes());
        metamodel.addMethod(constructor(ParameterizedTypeName.get(OrmTypes.EMBEDDED_PATH, entity), Modifier.PUBLIC));
        relations.addMethodsTo(metamodel, embeddable.attributes(), OrmTypes.EMBEDDED);
        return metamodel;
    }

    private TypeSpec.Builder header(PersistentElement element, ClassName name) {
        List<TypeMirror> types = new ArrayList<>(List.of(element.type().asType()));
        element.attributes().forEach(attribute -> types.add(attribute.type()));
        if (element instanceof EntityElement entity) {
            entity.hybrids().forEach(hybrid -> types.add(hybrid.type()));
        }
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addAnnotations(Suppressions.annotation(new Suppressions(environment).ofTypes(types)));
        return isPublic(element.type()) ? type.addModifiers(Modifier.PUBLIC) : type;
    }

    private static boolean isPublic(TypeElement type) {
        return type.getModifiers().contains(Modifier.PUBLIC)
                && (!(type.getEnclosingElement() instanceof TypeElement outer) || isPublic(outer));
    }

    private static MethodSpec constructor(TypeName path, Modifier visibility) {
        return MethodSpec.constructorBuilder()
                .addModifiers(visibility)
                .addParameter(path, "path")
                .addStatement("super(path)")
                .build();
    }

    private static MethodSpec on(ClassName name) {
        return MethodSpec.methodBuilder("on")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(OrmTypes.PATH, "path")
                .returns(name)
                .addStatement("return new $T(path)", name)
                .build();
    }

    private static TypeSpec many(ClassName name) {
        return TypeSpec.classBuilder("Many")
                .addJavadoc("Several of them.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(name)
                .addSuperinterface(ParameterizedTypeName.get(OrmTypes.TO_MANY, name))
                .addMethod(constructor(OrmTypes.PATH, Modifier.PUBLIC))
                .build();
    }
}
