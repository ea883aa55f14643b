package dev.orm.processor.source;

import com.palantir.javapoet.ClassName;

/** The types of the run-time library that generated source refers to. */
public final class OrmTypes {

    public static final ClassName ENTITY_TABLE = ClassName.get("dev.orm.metamodel", "EntityTable");
    public static final ClassName EMBEDDED = ClassName.get("dev.orm.metamodel", "Embedded");
    public static final ClassName TO_MANY = ClassName.get("dev.orm.metamodel", "ToMany");
    public static final ClassName TO_MAP = ClassName.get("dev.orm.metamodel", "ToMap");
    public static final ClassName ELEMENTS = ClassName.get("dev.orm.metamodel", "Elements");
    public static final ClassName MAP_ELEMENTS = ClassName.get("dev.orm.metamodel", "MapElements");
    public static final ClassName VALUE_ELEMENTS = ClassName.get("dev.orm.metamodel", "ValueElements");
    public static final ClassName EMBEDDED_PATH = ClassName.get("dev.orm.metamodel", "EmbeddedPath");
    public static final ClassName SOURCE = ClassName.get("dev.orm.sql", "Source");
    public static final ClassName PATH = ClassName.get("dev.orm.metamodel", "Path");

    public static final ClassName ENTITY_ACCESS = ClassName.get("dev.orm.mapping", "EntityAccess");
    public static final ClassName ENTITY_REFERENCE = ClassName.get("dev.orm.mapping", "EntityReference");
    public static final ClassName REFERENCE_LOADER = ClassName.get("dev.orm.mapping", "ReferenceLoader");
    public static final ClassName COLUMN_VALUES = ClassName.get("dev.orm.mapping", "ColumnValues");
    public static final ClassName ATTRIBUTE_VALUES = ClassName.get("dev.orm.mapping", "AttributeValues");
    public static final ClassName HIDDEN_MEMBERS = ClassName.get("dev.orm.mapping", "HiddenMembers");

    public static final ClassName SQL_TYPE = ClassName.get("dev.orm.type", "SqlType");
    public static final ClassName SQL_TYPES = ClassName.get("dev.orm.type", "SqlTypes");

    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    public static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    public static final ClassName NULL_UNMARKED = ClassName.get("org.jspecify.annotations", "NullUnmarked");

    private OrmTypes() {}

    /** The class of the attributes of one family of types. */
    public static ClassName attribute(String family) {
        return ClassName.get("dev.orm.metamodel", family + "Attribute");
    }
}
