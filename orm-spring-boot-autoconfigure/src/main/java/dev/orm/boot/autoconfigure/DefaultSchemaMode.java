package dev.orm.boot.autoconfigure;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.sql.autoconfigure.init.SqlInitializationProperties;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.core.io.ResourceLoader;

/**
 * The schema mode of applications that set none: tables are created and dropped in an embedded database that nothing else looks after, no migration
 * tool and no schema script; any other database is left alone.
 */
final class DefaultSchemaMode {

    private final ObjectProvider<SchemaManagementProvider> managers;
    private final @Nullable SqlInitializationProperties scripts;
    private final ResourceLoader resources;

    /** @param scripts the scripts of the database; null where none are run */
    DefaultSchemaMode(
            ObjectProvider<SchemaManagementProvider> managers,
            @Nullable SqlInitializationProperties scripts,
            ResourceLoader resources) {
        this.managers = managers;
        this.scripts = scripts;
        this.resources = resources;
    }

    SchemaMode modeFor(DataSource dataSource) {
        boolean ours =
                !isManaged(dataSource) && !hasSchemaScript() && EmbeddedDatabaseConnection.isEmbedded(dataSource);
        return ours ? SchemaMode.CREATE_DROP : SchemaMode.NONE;
    }

    private boolean isManaged(DataSource dataSource) {
        return managers.stream()
                .anyMatch(manager -> manager.getSchemaManagement(dataSource) == SchemaManagement.MANAGED);
    }

    private boolean hasSchemaScript() {
        if (scripts == null || scripts.getMode() == DatabaseInitializationMode.NEVER) {
            return false;
        }
        return scripts.getSchemaLocations() != null
                || exists("classpath:schema.sql")
                || exists("classpath:schema-" + scripts.getPlatform() + ".sql");
    }

    private boolean exists(String location) {
        return resources.getResource(location).exists();
    }
}
