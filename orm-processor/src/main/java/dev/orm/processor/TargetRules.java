package dev.orm.processor;

import com.palantir.javapoet.ClassName;
import dev.orm.processor.model.AttributeElement;
import dev.orm.processor.model.Environment;
import dev.orm.processor.model.ErrorReporter;
import dev.orm.processor.model.PersistentElement;
import dev.orm.processor.model.Problem;
import dev.orm.processor.source.GeneratedNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the metamodels which a metamodel refers to will exist: they are generated with it, or were with their
 * class in another module.
 */
final class TargetRules {

    private final Environment environment;
    private final ErrorReporter errors;
    private final GeneratedNames names;
    private final Set<String> generated = new HashSet<>();

    TargetRules(Environment environment, ErrorReporter errors, GeneratedNames names) {
        this.environment = environment;
        this.errors = errors;
        this.names = names;
    }

    /** Says which classes get a metamodel in this compilation. */
    void willHaveMetamodel(Collection<String> types) {
        generated.addAll(types);
    }

    /** Whether all relations and embedded objects of a class have metamodels. */
    boolean check(PersistentElement element) {
        int before = errors.count();
        for (AttributeElement attribute : element.attributes()) {
            if (attribute instanceof AttributeElement.ToOne toOne) {
                check(attribute, toOne.target());
            } else if (attribute instanceof AttributeElement.ToMany toMany) {
                check(attribute, toMany.target());
                check(attribute, toMany.key());
            } else if (attribute instanceof AttributeElement.ElementCollection collection) {
                check(attribute, collection);
            } else if (attribute instanceof AttributeElement.Embedded embedded) {
                check(attribute, embedded.embeddable().type());
            }
        }
        return errors.count() == before;
    }

    private void check(AttributeElement attribute, AttributeElement.ElementCollection collection) {
        if (collection.embedded()) {
            environment.typeElement(collection.element()).ifPresent(embeddable -> check(attribute, embeddable));
        }
        check(attribute, collection.key());
    }

    private void check(AttributeElement attribute, AttributeElement.@Nullable Key key) {
        TypeElement declared = key == null ? null : key.declared();
        if (declared != null) {
            check(attribute, declared);
        }
    }

    private void check(AttributeElement attribute, TypeElement target) {
        ClassName metamodel = names.metamodel(target);
        if (!generated.contains(target.getQualifiedName().toString())
                && environment.elements().getTypeElement(metamodel.canonicalName()) == null) {
            errors.report(
                    Problem.NO_METAMODEL,
                    attribute.member().element(),
                    attribute.member().declaringType().getSimpleName(),
                    attribute.name(),
                    target.getSimpleName(),
                    metamodel.simpleName(),
                    target.getSimpleName());
        }
    }
}
