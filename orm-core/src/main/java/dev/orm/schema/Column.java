package dev.orm.schema;

import dev.orm.sql.ColumnDefault;
import dev.orm.sql.Expression;
import dev.orm.sql.Sql;
import dev.orm.type.DecimalType;
import dev.orm.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: its name, the type that binds and reads its values, and what DDL says about it.
 *
 * <p>Length, precision and scale are 0 where nothing was said; the dialect then takes its widest fitting type. Immutable and thread-safe.
 */
public final class Column {

    /** A copy that nobody else holds, so that it never changes. */
    private final ColumnFacts said;

    private final SqlType<?> type;

    private Column(ColumnFacts said) {
        this.said = said;
        this.type = DecimalType.scaled(said.type, said.precision == 0 ? 0 : said.scale);
    }

    /** Starts a nullable column of a type; the name may stand in double quotes or backticks. */
    public static Builder builder(String name, SqlType<?> type) {
        return builder(Identifier.of(name), type);
    }

    /** Starts a nullable column of a type. */
    public static Builder builder(Identifier name, SqlType<?> type) {
        return new Builder(new ColumnFacts(name, type));
    }

    /** The column with the variant of its type for a database; the column itself where there is none. */
    public Column on(String database) {
        SqlType<?> variant = type().on(database);
        return variant == type() ? this : new Column(new ColumnFacts(said, variant));
    }

    /** Starts a column that is like this one. */
    public Builder toBuilder() {
        return new Builder(new ColumnFacts(said));
    }

    /** The name in the database, without quotes. */
    public String name() {
        return said.identifier.text();
    }

    /** The name in the program, by which constraints and {@link Table#column(String)} refer to the column: {@link #name()} unless said. */
    public String key() {
        return said.key;
    }

    /** The name as the dialect writes it. */
    public Identifier identifier() {
        return said.identifier;
    }

    /** What binds and reads the values; that of decimals knows their scale. */
    public SqlType<?> type() {
        return type;
    }

    /** The greatest length of text or bytes, or 0 for no limit. */
    public int length() {
        return said.length;
    }

    /** Whether the length was said of the column, so that longer text is refused before it is sent; not where DDL alone needs one. */
    public boolean limitsLength() {
        return said.length > 0 && !said.lengthAssumed;
    }

    /** All digits of a decimal number, or 0 for no limit; the digits of a second's fraction for a time. */
    public int precision() {
        return said.precision;
    }

    /** The digits behind the point of a decimal number. */
    public int scale() {
        return said.scale;
    }

    /** What messages call the values of the column: the attribute that it holds, where it is that of a mapping. */
    public String subject() {
        return said.subject == null ? "column " + name() : said.subject;
    }

    /** Whether the column takes NULL. */
    public boolean nullable() {
        return said.nullable;
    }

    /** Whether the column is said to be the primary key or a part of it; {@link Table#primaryKey()} knows all of it. */
    public boolean primaryKey() {
        return said.primaryKey;
    }

    /** Whether the database numbers the rows by this column. */
    public boolean identity() {
        return said.identity != null;
    }

    /** How the database numbers the rows by this column, or null when it does not. */
    public @Nullable Identity identityOptions() {
        return said.identity;
    }

    /** Whether no two rows have the same value here. */
    public boolean unique() {
        return said.unique;
    }

    /** What the database takes where an insert gives no value, or null for NULL. */
    public @Nullable Expression<?> serverDefault() {
        return said.serverDefault;
    }

    /** What the database computes the column of, or null for a column that is written. */
    public @Nullable Generated generated() {
        return said.generated;
    }

    /** After which writes the database may hold another value than was written. */
    public FetchedAfter fetchedAfter() {
        if (said.fetchedAfter != null) {
            return said.fetchedAfter;
        }
        if (said.generated != null) {
            return FetchedAfter.EVERY_WRITE;
        }
        return said.serverDefault == null ? FetchedAfter.NOTHING : FetchedAfter.INSERT;
    }

    /** What makes the value that the program writes where an insert does not name the column, or null. */
    public ColumnDefault.@Nullable Maker insertDefault() {
        return said.insertDefault;
    }

    /** What makes the value that the program writes where an update does not set the column, or null. */
    public ColumnDefault.@Nullable Maker updateDefault() {
        return said.updateDefault;
    }

    /** Text that is the column's SQL type, in place of the dialect's, or null. */
    public @Nullable String unsafeDefinition() {
        return said.definition;
    }

    /** The enum type or domain the column is of, or null. */
    public @Nullable NamedType namedType() {
        return said.namedType;
    }

    /** The order and equality of its text, or null for the database's. */
    public @Nullable Identifier collation() {
        return said.collation;
    }

    /** What the catalog says of it, or null. */
    public @Nullable String comment() {
        return said.comment;
    }

    /** Whether the database has the column by itself, so that no DDL names it. */
    public boolean system() {
        return said.system;
    }

    /** What a foreign key of this column alone refers to, or null. */
    @Nullable
    ForeignKey reference() {
        return said.reference;
    }

    /** The names the column had before, the latest first: how a comparison with a database knows that it was renamed. */
    public List<String> renamedFrom() {
        return said.renamedFrom;
    }

    /** What only one database knows. */
    public List<DialectOption> options() {
        return List.copyOf(said.options);
    }

    /** Text behind all else that DDL says of the column, or null. */
    public @Nullable String unsafeOptions() {
        return said.unsafeOptions;
    }

    /** What the application keeps with the column. */
    public Map<String, Object> info() {
        return Map.copyOf(said.info);
    }

    @Override
    public String toString() {
        return said.identifier.text();
    }

    /** Collects what is said of a column; belongs to one thread. */
    public static final class Builder {

        private final ColumnFacts said;

        private Builder(ColumnFacts said) {
            this.said = said;
        }

        /** Calls the column otherwise in the program than in the database. */
        public Builder key(String key) {
            said.key = key;
            return this;
        }

        /** Says what messages call the values. */
        public Builder subject(String subject) {
            said.subject = subject;
            return this;
        }

        /** Limits text or bytes; 0 for no limit. */
        public Builder length(int length) {
            said.length = ColumnRules.notNegative(said.identifier, "length", length);
            said.lengthAssumed = false;
            return this;
        }

        /** Gives DDL a length of text or bytes of which nothing was said: values are not held against it. */
        public Builder assumedLength(int length) {
            length(length);
            said.lengthAssumed = true;
            return this;
        }

        /** Takes the length of another column, and whether it was said. */
        public Builder lengthOf(Column other) {
            return other.limitsLength() ? length(other.length()) : assumedLength(other.length());
        }

        /** Says how many digits a decimal number has, in all and behind the point. */
        public Builder precision(int precision, int scale) {
            said.precision = ColumnRules.notNegative(said.identifier, "precision", precision);
            said.scale = ColumnRules.notNegative(said.identifier, "scale", scale);
            return this;
        }

        /** Says whether the column takes NULL; it does unless told otherwise. */
        public Builder nullable(boolean nullable) {
            said.nullable = nullable;
            return this;
        }

        /** Refuses NULL. */
        public Builder notNull() {
            return nullable(false);
        }

        /** Makes the column the primary key, or a part of it; then it refuses NULL. */
        public Builder primaryKey() {
            said.primaryKey = true;
            return this;
        }

        /** Lets the database number the rows by this column, unless an insert gives the number. */
        public Builder identity() {
            return identity(Identity.byDefault());
        }

        /** Lets the database number the rows by this column; null lets it not. */
        public Builder identity(@Nullable Identity identity) {
            said.identity = identity;
            said.nullable = said.nullable && identity == null;
            return this;
        }

        /** Says whether no two rows may have the same value here. */
        public Builder unique(boolean unique) {
            said.unique = unique;
            return this;
        }

        /** Says what the database takes where an insert gives no value; null for NULL. */
        public Builder serverDefault(@Nullable Expression<?> value) {
            said.serverDefault = value;
            return this;
        }

        /**
         * Says which value the database takes where an insert gives none.
         *
         * @throws IllegalArgumentException when the column's type has no such values
         */
        @SuppressWarnings("unchecked") // checked by the class of the type
        public Builder serverDefaultValue(Object value) {
            return serverDefault(Sql.value((SqlType<Object>) said.type, said.requireValue(value)));
        }

        /**
         * Says which value the program writes where an insert does not name the column: a value of its type, or an expression such as the
         * next value of a sequence. Unlike {@link #serverDefault} the database does not know it.
         *
         * @throws IllegalArgumentException when the column's type has no such values
         */
        public Builder insertDefault(Object value) {
            Object constant = value instanceof Expression<?> ? value : said.requireValue(value);
            return insertDefault(row -> constant);
        }

        /** Says what makes the value that the program writes where an insert does not name the column, anew for each row. */
        public Builder insertDefault(Supplier<?> supplier) {
            return insertDefault(row -> supplier.get());
        }

        /** Says what makes that value of the row's other values. */
        public Builder insertDefault(ColumnDefault.Maker maker) {
            said.insertDefault = maker;
            return this;
        }

        /**
         * Says which value the program writes where an update does not set the column.
         *
         * @throws IllegalArgumentException when the column's type has no such values
         */
        public Builder updateDefault(Object value) {
            Object constant = value instanceof Expression<?> ? value : said.requireValue(value);
            return updateDefault(row -> constant);
        }

        /** Says what makes the value that the program writes where an update does not set the column, anew for each statement. */
        public Builder updateDefault(Supplier<?> supplier) {
            return updateDefault(row -> supplier.get());
        }

        /** Says what makes that value of those that the update sets. */
        public Builder updateDefault(ColumnDefault.Maker maker) {
            said.updateDefault = maker;
            return this;
        }

        /** Lets the database compute the column of others of the row when the row is written. */
        public Builder generatedAs(TableExpression expression) {
            return generatedAs(expression, Generated.Storage.STORED);
        }

        /** Lets the database compute the column of others of the row. */
        public Builder generatedAs(TableExpression expression, Generated.Storage storage) {
            said.generated = new Generated(expression, storage);
            return this;
        }

        /** Says after which writes the database may hold another value than was written, as where a trigger sets it. */
        public Builder fetchedAfter(FetchedAfter writes) {
            said.fetchedAfter = writes;
            return this;
        }

        /**
         * Gives the SQL type as text in place of the dialect's; null leaves it to the dialect. Never pass text that comes from outside the
         * program.
         */
        public Builder unsafeDefinition(@Nullable String definition) {
            said.definition = definition;
            return this;
        }

        /** Makes the column one of an enum type or domain. */
        public Builder namedType(@Nullable NamedType type) {
            said.namedType = type;
            return this;
        }

        /** Says how its text is ordered and compared; the name may stand in double quotes. */
        public Builder collation(@Nullable String name) {
            said.collation = name == null ? null : Identifier.of(name);
            return this;
        }

        /** Says what the catalog says of it. */
        public Builder comment(@Nullable String comment) {
            said.comment = comment;
            return this;
        }

        /** Says that the database has the column by itself. */
        public Builder system() {
            said.system = true;
            return this;
        }

        /** Lets the column refer to a column of a table that may be described later, by its qualified name. */
        public Builder references(String table, String column) {
            return references(ForeignKey.on(said.key).references(table, column));
        }

        /** Lets the column refer as a foreign key of it alone does; null for no reference. */
        public Builder references(@Nullable ForeignKey reference) {
            said.reference = reference;
            return this;
        }

        /** Says which names the column had before, the latest first; they may stand in double quotes or backticks. */
        public Builder renamedFrom(String... names) {
            said.renamedFrom = List.of(names);
            return this;
        }

        /** Adds options of one database. */
        public Builder with(DialectOption... more) {
            said.options.addAll(List.of(more));
            return this;
        }

        /** Adds text behind all else that DDL says of the column; null for none. Never pass text that comes from outside the program. */
        public Builder unsafeOptions(@Nullable String text) {
            said.unsafeOptions = text;
            return this;
        }

        /** What binds and reads the values. */
        public SqlType<?> type() {
            return said.type;
        }

        /** Keeps something of the application with the column. */
        public Builder info(String name, Object value) {
            said.info.put(name, value);
            return this;
        }

        /**
         * The column.
         *
         * @throws IllegalArgumentException when what is said excludes each other
         */
        public Column build() {
            ColumnRules.check(said.identifier, said.type, said.identity, said.serverDefault, said.generated);
            ColumnRules.checkDigits(said);
            return new Column(new ColumnFacts(said));
        }
    }
}
