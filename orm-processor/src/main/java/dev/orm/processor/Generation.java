package dev.orm.processor;

import com.palantir.javapoet.ClassName;
import dev.orm.processor.access.AccessWriter;
import dev.orm.processor.metamodel.MetamodelWriter;
import dev.orm.processor.model.ClassRules;
import dev.orm.processor.model.EntityElement;
import dev.orm.processor.model.Environment;
import dev.orm.processor.model.ErrorReporter;
import dev.orm.processor.model.ModelReader;
import dev.orm.processor.model.PersistentElement;
import dev.orm.processor.model.PersistentTypes;
import dev.orm.processor.source.GeneratedNames;
import dev.orm.processor.source.SourceFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What is written in which round. Metamodels come first: they only depend on attributes. Access classes follow in the
 * next round, which the metamodels bring about: by then processors such as Lombok's have added their constructors and
 * methods, whatever the order in which processors run. Elements are of one round only, so that what waits is kept by
 * name.
 */
final class Generation {

    private final Environment environment;
    private final ErrorReporter errors;
    private final GeneratedNames names;
    private final SourceFiles files;
    private final TargetRules targets;
    private final Set<String> awaitingMetamodel = new LinkedHashSet<>();
    private final Set<String> awaitingAccess = new LinkedHashSet<>();

    Generation(Environment environment, ErrorReporter errors, GeneratedNames names, SourceFiles files) {
        this.environment = environment;
        this.errors = errors;
        this.names = names;
        this.files = files;
        this.targets = new TargetRules(environment, errors, names);
    }

    /** Runs one round, in which the given entities and embeddables are new. */
    void run(Collection<TypeElement> found) {
        found.forEach(type -> awaitingMetamodel.add(type.getQualifiedName().toString()));
        targets.willHaveMetamodel(awaitingMetamodel);
        drain(awaitingAccess).forEach(this::writeAccess);
        boolean nextRound = false;
        for (TypeElement type : drain(awaitingMetamodel)) {
            nextRound |= start(type);
        }
        if (!nextRound) {
            drain(awaitingAccess).forEach(this::writeAccess);
        }
    }

    /** The classes with the names that wait, as elements of this round. */
    private List<TypeElement> drain(Set<String> waiting) {
        List<TypeElement> types = new ArrayList<>();
        waiting.forEach(name -> types.add(environment.elements().getTypeElement(name)));
        waiting.clear();
        return types;
    }

    /** Whether something was written, and so there will be another round. */
    private boolean start(TypeElement type) {
        String name = type.getQualifiedName().toString();
        if (!new PersistentTypes(environment).isComplete(type)) {
            awaitingMetamodel.add(name);
            return false;
        }
        int before = errors.count();
        PersistentElement element = read(type);
        if (element == null || errors.count() > before || !targets.check(element)) {
            return false;
        }
        awaitingAccess.add(name);
        return writeMetamodel(element);
    }

    private @Nullable PersistentElement read(TypeElement type) {
        ClassRules rules = new ClassRules(environment, errors);
        ModelReader reader = new ModelReader(environment, errors);
        if (PersistentTypes.isEntity(type)) {
            return rules.isEntity(type) ? reader.entity(type) : null;
        }
        return rules.isEmbeddable(type) ? reader.embeddable(type) : null;
    }

    private boolean writeMetamodel(PersistentElement element) {
        ClassName name = names.metamodel(element.type());
        try {
            files.write(element.type(), new MetamodelWriter(environment, names).metamodel(element));
            return true;
        } catch (FilerException e) {
            errors.warn(
                    "There is a class " + name.canonicalName()
                            + " already, written by hand or by another processor, so that "
                            + element.type().getSimpleName()
                            + " gets no metamodel of ours. Choose another name with -Aorm.metamodel.suffix=Table.",
                    element.type());
        } catch (IOException e) {
            errors.fail(element.type(), e);
        }
        return false;
    }

    private void writeAccess(TypeElement type) {
        int before = errors.count();
        new ClassRules(environment, errors).checkConstructor(type);
        if (!PersistentTypes.isEntity(type) || errors.count() > before) {
            return;
        }
        EntityElement entity = new ModelReader(environment, errors).entity(type);
        try {
            files.write(type, new AccessWriter(environment, names).access(entity));
        } catch (IOException e) {
            errors.fail(type, e);
        }
    }
}
