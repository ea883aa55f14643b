package dev.orm.processor.repository;

import dev.orm.processor.model.AttributeElement;
import dev.orm.processor.repository.AttributeSearch.Found;
import dev.orm.processor.repository.AttributeSearch.Result;
import dev.orm.processor.repository.AttributeSearch.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Compares a method's name, parameters and result with the attributes of an entity. */
final class DerivedNameCheck {

    private final JavaTypes types;
    private final KeywordRules keywords;
    private final ResultCheck results;
    private final RecordCheck records;

    DerivedNameCheck(JavaTypes types) {
        this.types = types;
        this.keywords = new KeywordRules(types);
        this.results = new ResultCheck(types);
        this.records = new RecordCheck(types);
    }

    /** What does not fit; null if all does, or the name says nothing of a query. */
    @Nullable
    String problem(ExecutableElement method, ExecutableType type, MappedAttributes entity) {
        Optional<MethodName> read;
        try {
            read = MethodName.parse(method.getSimpleName().toString());
        } catch (IllegalArgumentException ex) {
            return ex.getMessage();
        }
        if (read.isEmpty()) {
            return null;
        }
        MethodName name = read.get();
        String problem = ofParts(name, BoundParameter.of(method, type, types), entity);
        if (problem == null) {
            problem = ofOrder(name, entity);
        }
        if (problem == null) {
            problem = results.problem(name.subject(), QueryTextCheck.isModifying(method), type, entity);
        }
        return problem == null && name.subject() == MethodName.Subject.FIND
                ? records.problem(types.result(type.getReturnType()), entity)
                : problem;
    }

    private @Nullable String ofParts(MethodName name, List<BoundParameter> parameters, MappedAttributes entity) {
        List<AttributeElement> attributes = new ArrayList<>();
        for (NamePart part : name.parts()) {
            Result<AttributeElement> result = AttributeSearch.find(part.path(), entity);
            if (!(result instanceof Found<AttributeElement> found)) {
                return unknown((Unknown<AttributeElement>) result);
            }
            String misfit = keywords.misfit(part, found.last());
            if (misfit != null) {
                return "The keyword " + part.keyword() + " does not fit " + text(entity, found) + ": " + misfit;
            }
            attributes.add(found.last());
        }
        int needed = name.parts().stream()
                .mapToInt(part -> part.keyword().arguments())
                .sum();
        if (needed != parameters.size()) {
            return "It needs " + needed + (needed == 1 ? " parameter" : " parameters")
                    + " to compare attributes with, and has " + parameters.size();
        }
        return ofParameters(name, attributes, parameters);
    }

    private @Nullable String ofParameters(
            MethodName name, List<AttributeElement> attributes, List<BoundParameter> parameters) {
        int next = 0;
        for (int i = 0; i < attributes.size(); i++) {
            NamePart part = name.parts().get(i);
            for (int argument = 0; argument < part.keyword().arguments(); argument++) {
                BoundParameter parameter = parameters.get(next++);
                if (!accepts(part.keyword(), attributes.get(i), parameter.type())) {
                    return "The parameter " + parameter.name() + " of type " + types.simpleName(parameter.type())
                            + " cannot be compared with " + part.path() + ", which is of type "
                            + types.simpleName(attributes.get(i).type());
                }
            }
        }
        return null;
    }

    private boolean accepts(Keyword keyword, AttributeElement attribute, TypeMirror parameter) {
        if (parameter.getKind() == TypeKind.ERROR || parameter.getKind() == TypeKind.TYPEVAR) {
            return true;
        }
        if (keyword == Keyword.IN || keyword == Keyword.NOT_IN) {
            return types.isSeveral(parameter);
        }
        if (attribute instanceof AttributeElement.ToMany relation) {
            return types.fit(parameter, relation.target().asType());
        }
        return attribute instanceof AttributeElement.ElementCollection values
                ? types.fit(parameter, values.element())
                : types.fit(parameter, attribute.type());
    }

    private @Nullable String ofOrder(MethodName name, MappedAttributes entity) {
        for (String order : name.order()) {
            Result<AttributeElement> result = AttributeSearch.find(order, entity);
            if (!(result instanceof Found<AttributeElement> found)) {
                return unknown((Unknown<AttributeElement>) result);
            }
            boolean single = found.last() instanceof AttributeElement.Basic
                    && found.path().stream().noneMatch(AttributeElement.ToMany.class::isInstance);
            if (!single || !types.isOrdered(found.last().type())) {
                return "Cannot sort by " + text(entity, found) + ": "
                        + (single ? "its values have no order" : "it has not one value for each " + entity.name());
            }
        }
        return null;
    }

    static String unknown(Unknown<AttributeElement> unknown) {
        MappedAttributes owner = (MappedAttributes) unknown.scope();
        return owner.name() + " has no attribute \"" + unknown.name() + "\"; there are: " + owner.candidates();
    }

    private static String text(MappedAttributes entity, Found<AttributeElement> found) {
        return entity.name() + "."
                + found.path().stream().map(AttributeElement::name).collect(Collectors.joining("."));
    }
}
