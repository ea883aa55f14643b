package dev.orm.processor.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.orm.processor.source.OrmTypes;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The class for the values of maps, which stands inside the metamodel of their entity. */
final class KeyedClass {

    /** How the class is called inside the metamodel. */
    static final String NAME = "Keyed";

    private static final TypeVariableName KEY = TypeVariableName.get("K");

    /** No attribute is called so: a field of the class would hide it. */
    private static final String FIELD = "key$";

    private final ClassName metamodel;
    private final TypeName keys = ParameterizedTypeName.get(ClassName.get(Function.class), OrmTypes.SOURCE, KEY);

    KeyedClass(ClassName metamodel) {
        this.metamodel = metamodel;
    }

    TypeSpec type() {
        return TypeSpec.classBuilder(NAME)
                .addJavadoc("Several of them, each under a key.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariable(KEY)
                .superclass(metamodel)
                .addSuperinterface(ParameterizedTypeName.get(OrmTypes.TO_MAP, KEY, metamodel))
                .addField(FieldSpec.builder(keys, FIELD, Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(OrmTypes.PATH, "path")
                        .addParameter(keys, "key")
                        .addStatement("super(path)")
                        .addStatement("$L = key", FIELD)
                        .build())
                .addMethod(key().addStatement("return key(this)").build())
                .addMethod(key().addParameter(metamodel, "value")
                        .addStatement("return $L.apply(value)", FIELD)
                        .build())
                .build();
    }

    private static MethodSpec.Builder key() {
        return MethodSpec.methodBuilder("key")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(KEY);
    }
}
