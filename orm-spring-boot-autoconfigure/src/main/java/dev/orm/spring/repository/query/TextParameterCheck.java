package dev.orm.spring.repository.query;

import dev.orm.sql.Sql;
import dev.orm.sql.UnsafeSql;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.Parameters;

/** Compares the parameters of a method's SQL with those of the method when the application starts. */
final class TextParameterCheck {

    private TextParameterCheck() {}

    /** A text whose parameters are named. */
    static UnsafeSql sql(String text) {
        try {
            return Sql.unsafe(text);
        } catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException(
                    "Parameters of @Query are named: write :name for the parameter called name in place of a question mark,"
                            + " and \\? for a question mark of an operator",
                    ex);
        }
    }

    /** The parameter of a method that a name in its text means. */
    static Parameter parameter(OrmQueryMethod method, String name) {
        Parameters<?, ?> bindable = method.getParameters().getBindableParameters();
        for (Parameter parameter : bindable) {
            if (parameter.getName().filter(name::equals).isPresent()) {
                return parameter;
            }
        }
        throw new IllegalArgumentException(
                "The SQL has the parameter :" + name + ", but the method has none of this name; it has "
                        + bindable.stream().map(TextParameterCheck::nameOf).toList()
                        + ". Name one of them so, by @Param(\"" + name
                        + "\") if need be; a colon of SQL itself is written \\:");
    }

    private static String nameOf(Parameter parameter) {
        return parameter.getName().orElse("one without a name (compile with -parameters)");
    }

    /** What kind of values a name in the text takes. */
    static TextArgument argument(OrmQueryMethod method, String name, String text) {
        Parameter parameter = parameter(method, name);
        ResolvableType type = method.type(parameter);
        Class<?> javaType = type.resolve(Object.class);
        SqlType<?> known = SqlTypes.find(javaType);
        ResolvableType element = element(type, javaType);
        if (known != null || element == null) {
            return new TextArgument(name, known != null ? known : requireOpen(name, javaType), false);
        }
        if (!Pattern.compile("\\(\\s*:" + Pattern.quote(name) + "\\s*\\)")
                .matcher(text)
                .find()) {
            throw new IllegalArgumentException("The parameter :" + name
                    + " is a list of values, which stands in parentheses: " + "write in (:" + name + ")");
        }
        Class<?> elementType = element.resolve(Object.class);
        SqlType<?> ofElement = SqlTypes.find(elementType);
        return new TextArgument(name, ofElement != null ? ofElement : requireOpen(name, elementType), true);
    }

    private static @Nullable ResolvableType element(ResolvableType type, Class<?> javaType) {
        if (javaType.isArray()) {
            return ResolvableType.forClass(javaType.getComponentType());
        }
        return Iterable.class.isAssignableFrom(javaType)
                ? type.as(Iterable.class).getGeneric(0)
                : null;
    }

    /** A class that is not final may have values of a class that is known. */
    private static @Nullable SqlType<?> requireOpen(String name, Class<?> javaType) {
        boolean open = javaType == Object.class || javaType.isInterface() || javaType == Number.class;
        if (!open) {
            throw new IllegalArgumentException("The parameter :" + name + " is of type " + javaType.getName()
                    + ", which is no value that a column holds: pass one, such as the id of an entity, or name a part of it by an"
                    + " expression, :#{#" + name + ".id}");
        }
        return null;
    }

    /** Refuses parameters of the method that no text uses. */
    static void requireUsed(OrmQueryMethod method, List<DeclaredText> texts) {
        for (Parameter parameter : method.getParameters().getBindableParameters()) {
            String name = nameOf(parameter);
            if (texts.stream().noneMatch(text -> text.uses(name, parameter.getIndex()))) {
                throw new IllegalArgumentException("The SQL does not use the parameter " + name
                        + " of the method: write :" + name + " where it belongs, or leave the parameter out");
            }
        }
    }
}
