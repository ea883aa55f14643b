package dev.orm.metamodel.sample;

import dev.orm.sql.EntitySource;
import dev.orm.sql.Source;
import dev.orm.sql.render.ColumnPair;
import dev.orm.sql.render.Names;
import dev.orm.sql.render.PathJoin;
import dev.orm.sql.render.ResolvedColumn;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of the sample, as a mapping would know them. */
public final class SampleNames implements Names {

    public static final String[] SCHEMA = {
        "create table region (id bigint primary key, name varchar(40) not null)",
        "create table customer (id bigint primary key, name varchar(40) not null, street varchar(40), city varchar(40),"
                + " active boolean not null, rating double precision, region_id bigint references region,"
                + " referrer_id bigint references customer)",
        "create table orders (id bigint primary key, token uuid, status integer not null, placed_at timestamp,"
                + " total numeric(12, 2),"
                + " note varchar(200), version integer not null, customer_id bigint not null references customer)",
        "create table line (order_id bigint not null references orders, number integer not null,"
                + " product varchar(40) not null,"
                + " quantity integer not null, unit_price numeric(12, 2) not null, primary key (order_id, number))",
        "create table label (id bigint primary key, name varchar(40) not null)",
        "create table order_label (order_id bigint not null references orders,"
                + " label_id bigint not null references label)"
    };

    private record Relation(boolean optional, boolean toMany, String parentColumn, String targetColumn) {}

    private static final class Entity {
        final String table;
        final Map<String, ResolvedColumn> columns = new LinkedHashMap<>();
        final Map<String, Relation> relations = new LinkedHashMap<>();

        Entity(String table) {
            this.table = table;
        }

        Entity column(String attribute, String name, SqlType<?> type) {
            columns.put(attribute, new ResolvedColumn(NOWHERE, name, type));
            return this;
        }

        Entity relation(String name, boolean optional, boolean toMany, String parentColumn, String targetColumn) {
            relations.put(name, new Relation(optional, toMany, parentColumn, targetColumn));
            return this;
        }
    }

    private static final Source NOWHERE = new Source() {};

    private static final Map<Class<?>, Entity> ENTITIES = Map.of(
            Order.class,
                    new Entity("orders")
                            .column("id", "id", SqlTypes.LONG)
                            .column("token", "token", SqlTypes.UUID)
                            .column("status", "status", SqlTypes.enumByOrdinal(Status.class))
                            .column("placedAt", "placed_at", SqlTypes.TIMESTAMP)
                            .column("total", "total", SqlTypes.DECIMAL)
                            .column("note", "note", SqlTypes.STRING)
                            .column("version", "version", SqlTypes.INTEGER)
                            .relation("customer", false, false, "customer_id", "id")
                            .relation("lines", true, true, "id", "order_id")
                            .relation("labels", true, true, "", ""),
            Customer.class,
                    new Entity("customer")
                            .column("id", "id", SqlTypes.LONG)
                            .column("name", "name", SqlTypes.STRING)
                            .column("address.street", "street", SqlTypes.STRING)
                            .column("address.city", "city", SqlTypes.STRING)
                            .column("active", "active", SqlTypes.BOOLEAN)
                            .column("rating", "rating", SqlTypes.DOUBLE)
                            .relation("region", true, false, "region_id", "id")
                            .relation("referrer", true, false, "referrer_id", "id")
                            .relation("orders", true, true, "id", "customer_id")
                            .relation("referred", true, true, "id", "referrer_id"),
            Line.class,
                    new Entity("line")
                            .column("id.number", "number", SqlTypes.INTEGER)
                            .column("product", "product", SqlTypes.STRING)
                            .column("quantity", "quantity", SqlTypes.INTEGER)
                            .column("unitPrice", "unit_price", SqlTypes.DECIMAL)
                            .relation("order", false, false, "order_id", "id"),
            Label.class, new Entity("label").column("id", "id", SqlTypes.LONG).column("name", "name", SqlTypes.STRING),
            Region.class,
                    new Entity("region").column("id", "id", SqlTypes.LONG).column("name", "name", SqlTypes.STRING));

    @Override
    public String table(Source source) {
        return entity(source).table;
    }

    @Override
    public ResolvedColumn column(Source source, String attribute) {
        Source parent = source.parent();
        if (parent != null && attribute.equals("id") && !relation(source).toMany()) {
            return new ResolvedColumn(parent, relation(source).parentColumn(), SqlTypes.LONG);
        }
        ResolvedColumn column = entity(source).columns.get(attribute);
        if (column == null) {
            throw new IllegalArgumentException(source + " has no attribute " + attribute);
        }
        return new ResolvedColumn(source, column.name(), column.type());
    }

    @Override
    public List<ResolvedColumn> selection(Source entity) {
        return entity(entity).columns.values().stream()
                .map(column -> new ResolvedColumn(entity, column.name(), column.type()))
                .toList();
    }

    @Override
    public List<String> constraint(Source source, String name) {
        throw new IllegalArgumentException(source + " has no constraint " + name);
    }

    @Override
    public @Nullable PathJoin pathJoin(Source source) {
        Source parent = source.parent();
        if (parent == null) {
            return null;
        }
        Relation relation = relation(source);
        if (relation.parentColumn().isEmpty()) {
            return PathJoin.link(
                    parent,
                    new PathJoin.Link(
                            new LinkRow(source),
                            "order_label",
                            List.of(new ColumnPair("id", "order_id")),
                            List.of(new ColumnPair("label_id", "id"))));
        }
        return PathJoin.foreignKey(
                parent,
                relation.optional(),
                relation.toMany(),
                List.of(new ColumnPair(relation.parentColumn(), relation.targetColumn())));
    }

    private record LinkRow(Source parent) implements Source {}

    private static Relation relation(Source source) {
        Source parent = source.parent();
        if (parent == null) {
            throw new IllegalArgumentException("No relation leads to " + source);
        }
        return entity(parent).relations.get(source.relation());
    }

    private static Entity entity(Source source) {
        return ENTITIES.get(((EntitySource<?>) source).entityType());
    }
}
