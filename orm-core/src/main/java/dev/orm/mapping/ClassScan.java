package dev.orm.mapping;

import dev.orm.mapping.source.Construction;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first stage: sorts the classes given to a registry and refuses those whose instances could not be made. */
final class ClassScan {

    private final Compilation compilation;
    private final Map<String, Class<?>> names = new HashMap<>();
    private final Map<String, Class<?>> tables = new HashMap<>();
    private final Set<Class<?>> given = new HashSet<>();
    private final Set<Class<?>> scanned = new HashSet<>();

    ClassScan(Compilation compilation) {
        this.compilation = compilation;
    }

    void scan(List<Class<?>> classes) {
        for (Class<?> type : classes) {
            if (type.isAnnotationPresent(Converter.class)) {
                compilation.classes().checkOther(type);
                compilation.converters().register(type);
            }
        }
        given.addAll(classes);
        classes.forEach(this::scan);
    }

    private void scan(Class<?> type) {
        if (!scanned.add(type)) {
            return;
        }
        if (compilation.declarations().has(type, Entity.class)) {
            addEntity(type);
        } else if (!isPartOfEntities(type)) {
            compilation.classes().checkOther(type);
            compilation
                    .problems()
                    .add(type.getName() + " has no @Entity: annotate it, or take it out of the registry.");
        }
    }

    private void addEntity(Class<?> type) {
        String problem = obstacle(type);
        String name = EntityDraft.nameOf(type, compilation.declarations());
        Class<?> sameName = names.putIfAbsent(name, type);
        if (problem != null) {
            compilation.problems().add(type.getName() + " " + problem + ".");
        } else if (sameName != null) {
            compilation
                    .problems()
                    .add(type.getName() + " and " + sameName.getName() + " are both entities named " + name
                            + ": give one of them another name by @Entity(name = ...).");
        } else {
            addBelowParent(type);
        }
    }

    /** An entity that others extend comes before them. */
    private void addBelowParent(Class<?> type) {
        Class<?> extended = compilation.classes().parentEntity(type);
        if (extended == null) {
            addEntity(new EntityDraft(compilation.classes().entity(type, null), null, compilation));
        } else if (given.contains(extended)) {
            scan(extended);
            EntityDraft parent = compilation.entity(extended);
            if (parent != null) { // else it has a problem of its own
                addEntity(new EntityDraft(compilation.classes().entity(type, parent.source()), parent, compilation));
            }
        } else {
            compilation
                    .problems()
                    .add(type.getSimpleName() + " extends the entity " + extended.getName()
                            + ", which is not in the registry: add it there, or make it a @MappedSuperclass."
                            + compilation.whereabouts(extended));
        }
    }

    private void addEntity(EntityDraft entity) {
        compilation.add(entity);
        boolean tableless = entity.isAbstract() && entity.strategy() == InheritanceStrategy.TABLE_PER_CLASS;
        if (entity.sharesTable() || tableless) {
            return;
        }
        Class<?> sameTable = tables.putIfAbsent(entity.qualifiedTableName(), entity.type());
        if (sameTable != null) {
            compilation
                    .problems()
                    .add(entity.type().getSimpleName() + " and " + sameTable.getSimpleName()
                            + " are both mapped to the table " + entity.qualifiedTableName()
                            + ": give one of them another by @Table, or make one entity of them.");
        }
    }

    private boolean isPartOfEntities(Class<?> type) {
        return type.isAnnotationPresent(Converter.class)
                || compilation.declarations().has(type, Embeddable.class)
                || compilation.declarations().has(type, MappedSuperclass.class);
    }

    private static @Nullable String obstacle(Class<?> type) {
        if (type.isInterface() || type.isEnum() || type.isRecord()) {
            String found = type.isRecord() ? "a record" : type.isEnum() ? "an enum" : "an interface";
            return "is " + found + ", and an entity must be a class with fields that can be set: make it a class"
                    + (type.isRecord() ? ", or an @Embeddable" : "");
        }
        if (type.isLocalClass() || type.isAnonymousClass()) {
            return "is declared in a method: move it to the top level, or nest it as a static class";
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return "is an inner class, which needs an instance of its outer class: make it static";
        }
        return Modifier.isAbstract(type.getModifiers()) ? null : Construction.obstacle(type);
    }
}
