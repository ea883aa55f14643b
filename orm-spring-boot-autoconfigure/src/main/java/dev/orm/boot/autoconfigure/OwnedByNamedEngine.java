package dev.orm.boot.autoconfigure;

import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Finds what lies in the packages of named engines, which the scan beside the application class leaves to them. */
final class OwnedByNamedEngine implements TypeFilter {

    private final NamedEngines engines;

    OwnedByNamedEngine(Environment environment) {
        this.engines = NamedEngines.of(environment);
    }

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory readers) {
        return engines.owner(type.getClassMetadata().getClassName()) != null;
    }
}
