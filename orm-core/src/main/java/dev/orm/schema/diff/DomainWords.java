package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogDomain;
import java.util.stream.Collectors;

/** Says what domains are. */
final class DomainWords {

    private DomainWords() {}

    static String of(CatalogDomain domain) {
        String checks = domain.checks().stream()
                .map(check -> " check (" + check.condition() + ")")
                .collect(Collectors.joining());
        return domain.type()
                + (domain.nullable() ? "" : " not null")
                + (domain.defaultValue() == null ? "" : " default " + domain.defaultValue())
                + checks;
    }
}
