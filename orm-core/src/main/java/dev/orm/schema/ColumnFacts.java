package dev.orm.schema;

import dev.orm.sql.ColumnDefault;
import dev.orm.sql.Expression;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a column: in the hands of its builder it changes, a column has a copy that nobody else holds. */
final class ColumnFacts {

    final Identifier identifier;
    final SqlType<?> type;
    String key;
    int length;
    boolean lengthAssumed;
    int precision;
    int scale;
    boolean nullable = true;
    boolean primaryKey;
    boolean unique;
    boolean system;

    @Nullable
    Identity identity;

    @Nullable
    Expression<?> serverDefault;

    @Nullable
    Generated generated;

    @Nullable
    FetchedAfter fetchedAfter;

    @Nullable
    String definition;

    @Nullable
    NamedType namedType;

    @Nullable
    Identifier collation;

    @Nullable
    String comment;

    @Nullable
    String subject;

    @Nullable
    ForeignKey reference;

    ColumnDefault.@Nullable Maker insertDefault;
    ColumnDefault.@Nullable Maker updateDefault;
    List<String> renamedFrom = List.of();

    @Nullable
    String unsafeOptions;

    final List<DialectOption> options = new ArrayList<>();
    final Map<String, Object> info = new LinkedHashMap<>();

    ColumnFacts(Identifier identifier, SqlType<?> type) {
        this.identifier = identifier;
        this.type = type;
        this.key = identifier.text();
    }

    ColumnFacts(ColumnFacts other) {
        this(other, other.type);
    }

    ColumnFacts(ColumnFacts other, SqlType<?> type) {
        this(other.identifier, type);
        key = other.key;
        length = other.length;
        lengthAssumed = other.lengthAssumed;
        precision = other.precision;
        scale = other.scale;
        nullable = other.nullable;
        primaryKey = other.primaryKey;
        unique = other.unique;
        system = other.system;
        identity = other.identity;
        serverDefault = other.serverDefault;
        generated = other.generated;
        fetchedAfter = other.fetchedAfter;
        definition = other.definition;
        namedType = other.namedType;
        collation = other.collation;
        comment = other.comment;
        subject = other.subject;
        reference = other.reference;
        insertDefault = other.insertDefault;
        updateDefault = other.updateDefault;
        renamedFrom = other.renamedFrom;
        unsafeOptions = other.unsafeOptions;
        options.addAll(other.options);
        info.putAll(other.info);
    }

    /** A value that the column's type has; the message names the classes alone. */
    Object requireValue(Object value) {
        if (!type.javaType().isInstance(value)) {
            throw new IllegalArgumentException("Column " + identifier + " holds a "
                    + type.javaType().getName() + ", but its default is a "
                    + value.getClass().getName() + ": give it a value of its type");
        }
        return value;
    }
}
