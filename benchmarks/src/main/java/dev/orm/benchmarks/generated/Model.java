package dev.orm.benchmarks.generated;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Classes that are generated for one measurement, with the tables for them. */
public sealed interface Model permits NodeModel, WideModel {

    /** The package of all generated classes. */
    String PACKAGE = "dev.orm.benchmarks.model";

    /** What names of models of many columns begin with. */
    String COLUMNS = "columns-";

    /** What names of models of many classes begin with. */
    String CLASSES = "classes-";

    /** What its directory is called. */
    String name();

    /** The model of that name. */
    static Model named(String name) {
        int size = Integer.parseInt(name.substring(name.indexOf('-') + 1));
        return name.startsWith(COLUMNS) ? new WideModel(size) : new NodeModel(size);
    }

    /** The sources by the names of their classes. */
    Map<String, String> sources();

    /** Creates the tables that are asked, and fills them. */
    void createTables(Connection connection, ClassLoader loader) throws SQLException;
}
