package dev.orm.boot.autoconfigure;

import javax.sql.DataSource;
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
    private final ObjectProvider<SqlInitializationProperties> scripts;
    private final ResourceLoader resources;

    DefaultSchemaMode(
            ObjectProvider<SchemaManagementProvider> managers,
            ObjectProvider<SqlInitializationProperties> scripts,
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
        SqlInitializationProperties properties = scripts.getIfAvailable();
        if (properties == null || properties.getMode() == DatabaseInitializationMode.NEVER) {
            return false;
        }
        return properties.getSchemaLocations() != null
                || exists("classpath:schema.sql")
                || exists("classpath:schema-" + properties.getPlatform() + ".sql");
    }

    private boolean exists(String location) {
        return resources.getResource(location).exists();
    }
}
