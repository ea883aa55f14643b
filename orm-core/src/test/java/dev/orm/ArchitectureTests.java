package dev.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

final class ArchitectureTests {

    /** In the order data flows; each package may also use what its used packages use. */
    private static final PackageRules RULES = PackageRules.none()
            .allow("dev.orm")
            .allow("dev.orm.type", "dev.orm")
            .allow("dev.orm.sql", "dev.orm.type")
            .allow("dev.orm.schema", "dev.orm.sql")
            .allow("dev.orm.sql.render", "dev.orm.sql")
            .allow("dev.orm.schema.catalog", "dev.orm.schema", "dev.orm.sql.render")
            .allow("dev.orm.schema.draft", "dev.orm.schema.catalog")
            .allow("dev.orm.schema.reflect", "dev.orm.schema.catalog")
            .allow("dev.orm.dialect", "dev.orm.schema.draft")
            .allow("dev.orm.engine", "dev.orm.dialect")
            .allow("dev.orm.schema.diff", "dev.orm.engine", "dev.orm.schema.reflect")
            .allow("dev.orm.schema.live", "dev.orm.schema.diff")
            .allow("dev.orm.metamodel", "dev.orm.sql")
            .allow("dev.orm.event")
            .allow("dev.orm.annotation")
            .allow("dev.orm.mapping.source", "dev.orm.event", "dev.orm.annotation")
            .allow("dev.orm.mapping.bytecode")
            .allow(
                    "dev.orm.mapping",
                    "dev.orm.annotation",
                    "dev.orm.mapping.bytecode",
                    "dev.orm.mapping.source",
                    "dev.orm.metamodel",
                    "dev.orm.schema")
            .allow("dev.orm.diagram", "dev.orm.mapping")
            .allow("dev.orm.state", "dev.orm.mapping")
            .allow("dev.orm.criteria", "dev.orm.mapping")
            .allow("dev.orm.loading", "dev.orm.state", "dev.orm.engine", "dev.orm.criteria")
            .allow("dev.orm.flush", "dev.orm.loading", "dev.orm.state", "dev.orm.engine")
            .allow("dev.orm.session", "dev.orm.loading", "dev.orm.flush")
            .allow("dev.orm.validation", "dev.orm.state");

    @Test
    void packagesUseOnlyPackagesBelowThem() {
        assertThat(RULES.violationsOfThisModule()).isEmpty();
    }
}
