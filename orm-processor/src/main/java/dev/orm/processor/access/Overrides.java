package dev.orm.processor.access;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.orm.processor.source.OrmTypes;
import javax.lang.model.element.Modifier;

/** The beginnings of the methods that an access class overrides. */
final class Overrides {

    /** {@code SqlType<?>[]} */
    static final TypeName TYPES =
            ArrayTypeName.of(ParameterizedTypeName.get(OrmTypes.SQL_TYPE, WildcardTypeName.subtypeOf(Object.class)));

    private Overrides() {}

    static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    static TypeName nullableObject() {
        return ValueCode.nullable(ClassName.get(Object.class));
    }
}
