package dev.orm.mapping;

import dev.orm.mapping.source.CallbackReader;
import java.util.List;

/**
 * Compiles annotated classes into a registry, stage by stage: read the classes, resolve ids, foreign keys and join
 * tables, assemble tables and mappings.
 */
final class MappingCompiler {

    private final AccessMode accessMode;
    private final Compilation compilation;
    private final Listeners listeners;

    MappingCompiler(AccessMode accessMode, Listeners listeners, Compilation compilation) {
        this.accessMode = accessMode;
        this.listeners = listeners;
        this.compilation = compilation;
    }

    MappingRegistry compile(List<Class<?>> classes) {
        new ClassScan(compilation).scan(classes);
        AttributeReader attributes = new AttributeReader(compilation);
        compilation.entities().forEach(attributes::read);
        IdReader ids = new IdReader(compilation);
        compilation.entities().stream()
                .filter(entity -> entity.parent() == null)
                .forEach(ids::read);
        compilation.entities().forEach(new InheritanceReader(compilation)::read);
        compilation.entities().forEach(new SecondaryTables(compilation)::check);
        compilation.entities().forEach(new VisibilityReader(compilation)::check);
        CallbackReader callbacks =
                new CallbackReader(compilation.problems(), listeners.defaults(), listeners.factory());
        compilation.entities().forEach(entity -> entity.callbacks(callbacks.read(entity.source())));
        GenerationReader generation = new GenerationReader(compilation);
        resolve(generation);
        compilation.throwProblems();
        IdleAnnotations.warn(compilation, generation.used());
        MappingRegistry registry = new MappingAssembler(compilation, accessMode).assemble();
        compilation.throwProblems();
        return registry;
    }

    private void resolve(GenerationReader generation) {
        ColumnResolver columns = new ColumnResolver(compilation);
        compilation.entities().forEach(columns::resolve);
        ToManyResolver collections = new ToManyResolver(compilation, columns);
        compilation.entities().forEach(collections::resolve);
        ElementCollectionResolver elements = new ElementCollectionResolver(compilation, columns);
        compilation.entities().forEach(elements::resolve);
        compilation.entities().forEach(new ColumnWriters(compilation)::check);
        compilation.entities().forEach(generation::read);
    }
}
