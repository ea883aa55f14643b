package dev.orm.processor.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.orm.processor.model.AttributeElement;
import dev.orm.processor.model.Environment;
import dev.orm.processor.source.GeneratedNames;
import dev.orm.processor.source.OrmTypes;
import dev.orm.processor.source.Suppressions;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/**
 * Writes a field for each attribute with columns: a basic one as an expression, an embedded one as the metamodel of
 * its class.
 */
final class AttributeFields {

    private final Environment environment;
    private final GeneratedNames names;
    private final TypeName entity;

    /** Fields of expressions over the given entity, a class or the type variable that stands for it. */
    AttributeFields(Environment environment, GeneratedNames names, TypeName entity) {
        this.environment = environment;
        this.names = names;
        this.entity = entity;
    }

    /**
     * Adds the fields; an attribute that bears the taken name, or none a field can have, gets a trailing underscore.
     */
    void addTo(TypeSpec.Builder metamodel, List<AttributeElement> attributes, String takenName) {
        for (AttributeElement attribute : attributes) {
            String name = attribute.name();
            String fieldName = name.equals(takenName) || SourceVersion.isKeyword(name) ? name + "_" : name;
            if (attribute instanceof AttributeElement.Basic) {
                metamodel.addField(basic(attribute, fieldName));
            } else if (attribute instanceof AttributeElement.Embedded embedded) {
                metamodel.addField(embedded(embedded, fieldName));
            }
        }
    }

    private FieldSpec basic(AttributeElement attribute, String fieldName) {
        TypeMirror type = boxed(attribute.type());
        if (ArrayElement.isConverted(attribute.member().element())) {
            return family(attribute, fieldName, type, AttributeFamily.of(environment, type));
        }
        if (AttributeFamily.isJson(attribute.member().element(), type)) {
            return family(attribute, fieldName, type, AttributeFamily.JSON);
        }
        return ArrayElement.of(environment, type)
                .map(element -> array(attribute, fieldName, type, boxed(element)))
                .orElseGet(() -> family(attribute, fieldName, type, AttributeFamily.of(environment, type)));
    }

    private FieldSpec array(AttributeElement attribute, String fieldName, TypeMirror type, TypeMirror element) {
        boolean genericArray = isGeneric(type);
        boolean genericElement = isGeneric(element);
        return field(
                        ParameterizedTypeName.get(
                                OrmTypes.attribute("Array"), entity, TypeName.get(type), TypeName.get(element)),
                        fieldName)
                .addAnnotations(
                        Suppressions.annotation(genericArray || genericElement ? Set.of("unchecked") : Set.of()))
                .initializer(
                        "array($S, $L, $L)",
                        attribute.name(),
                        classOf(type, genericArray),
                        classOf(element, genericElement))
                .build();
    }

    private boolean isGeneric(TypeMirror type) {
        return !environment.types().isSameType(type, environment.types().erasure(type));
    }

    private FieldSpec family(AttributeElement attribute, String fieldName, TypeMirror type, AttributeFamily family) {
        if (!family.isTyped()) {
            return field(ParameterizedTypeName.get(family.attributeType(), entity), fieldName)
                    .initializer("$L($S)", family.factory(), attribute.name())
                    .build();
        }
        boolean generic = isGeneric(type);
        return field(ParameterizedTypeName.get(family.attributeType(), entity, TypeName.get(type)), fieldName)
                .addAnnotations(Suppressions.annotation(generic ? Set.of("unchecked") : Set.of()))
                .initializer("$L($S, $L)", family.factory(), attribute.name(), classOf(type, generic))
                .build();
    }

    private CodeBlock classOf(TypeMirror type, boolean generic) {
        TypeName raw = TypeName.get(environment.types().erasure(type));
        return generic
                ? CodeBlock.of("($T<$T>) ($T<?>) $T.class", Class.class, type, Class.class, raw)
                : CodeBlock.of("$T.class", raw);
    }

    private FieldSpec embedded(AttributeElement.Embedded attribute, String fieldName) {
        ClassName metamodel = names.metamodel(attribute.embeddable().type());
        return field(ParameterizedTypeName.get(metamodel, entity), fieldName)
                .initializer("new $T<>(embedded($S))", metamodel, attribute.name())
                .build();
    }

    private static FieldSpec.Builder field(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.FINAL);
    }

    private TypeMirror boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? environment
                        .types()
                        .boxedClass(environment.types().getPrimitiveType(type.getKind()))
                        .asType()
                : type;
    }
}
