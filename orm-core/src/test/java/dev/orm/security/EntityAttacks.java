package dev.orm.security;

import static dev.orm.security.Bird_.BIRD;
import static dev.orm.security.Flock_.FLOCK;
import static dev.orm.security.NameAttack.known;
import static dev.orm.security.NameAttack.quoted;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.criteria.Criteria;
import dev.orm.criteria.EntityCriterion;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.NamingStrategy;
import dev.orm.metamodel.ArrayAttribute;
import dev.orm.metamodel.BooleanAttribute;
import dev.orm.metamodel.ComparableAttribute;
import dev.orm.metamodel.DecimalAttribute;
import dev.orm.metamodel.DynamicTable;
import dev.orm.metamodel.EnumAttribute;
import dev.orm.metamodel.FloatingAttribute;
import dev.orm.metamodel.JsonAttribute;
import dev.orm.metamodel.TemporalAttribute;
import dev.orm.metamodel.TextAttribute;
import dev.orm.metamodel.ValueAttribute;
import dev.orm.metamodel.WholeAttribute;
import dev.orm.schema.Identifier;
import dev.orm.sql.AttributeType;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.LoadOption;
import dev.orm.sql.Source;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Names of attributes and relations, which the mapping knows, and names that a naming strategy makes. */
final class EntityAttacks {

    private static final DynamicTable<Bird> BIRDS = DynamicTable.of(Bird.class);
    private static final ElementCollection SIGHTINGS = (ElementCollection)
            MappingRegistry.of(Flock.class).entity(Flock.class).attribute("sightings");

    private static final EntityCriterion NAMED =
            EntityCriterion.of(BIRD, bird -> bird.name.eq(param("like", SqlTypes.STRING)));

    private EntityAttacks() {}

    static Attacks all() {
        return new Attacks().and(attributes()).and(dynamic()).and(mapping()).and(naming());
    }

    private static <T> AttributeType<T> type(String name, Class<T> javaType) {
        return new AttributeType<>(BIRD, name, javaType);
    }

    private static NameAttack reads(String control, Function<String, Expression<?>> attribute) {
        return new NameAttack(
                control,
                s -> Set.of("id", "name").contains(s) || s.equals(control),
                false,
                (stage, s) -> stage.inSession(session ->
                        session.query(select(attribute.apply(s)).from(BIRD)).list()));
    }

    private static NameAttack asks(String control, Function<String, Condition> condition) {
        return asks(new LinkedHashSet<>(List.of(control, "id", "name")), condition);
    }

    private static NameAttack asks(Set<String> known, Function<String, Condition> condition) {
        return known(
                known,
                (stage, s) -> stage.inSession(session ->
                        session.query(Bird.class).where(condition.apply(s)).list()));
    }

    private static NameAttack relates(String relation, Function<String, Condition> condition) {
        return asks(Set.of(relation), condition);
    }

    private static Attacks attributes() {
        return new Attacks()
                .on(
                        reads("name", s -> new TextAttribute<Bird>(BIRD, s, type(s, String.class))),
                        "metamodel.TextAttribute(Source, String, AttributeType)",
                        "sql.AttributeType(Source, String, Class)")
                .on(
                        reads("wings", s -> new WholeAttribute<Bird, Integer>(BIRD, s, type(s, Integer.class))),
                        "metamodel.WholeAttribute(Source, String, AttributeType)")
                .on(
                        reads("price", s -> new DecimalAttribute<Bird>(BIRD, s, type(s, BigDecimal.class))),
                        "metamodel.DecimalAttribute(Source, String, AttributeType)")
                .on(
                        reads("weight", s -> new FloatingAttribute<Bird, Double>(BIRD, s, type(s, Double.class))),
                        "metamodel.FloatingAttribute(Source, String, AttributeType)")
                .on(
                        reads("tame", s -> new BooleanAttribute<Bird>(BIRD, s, type(s, Boolean.class))),
                        "metamodel.BooleanAttribute(Source, String, AttributeType)")
                .on(
                        reads(
                                "hatched",
                                s -> new TemporalAttribute<Bird, LocalDate>(BIRD, s, type(s, LocalDate.class))),
                        "metamodel.TemporalAttribute(Source, String, AttributeType)")
                .on(
                        reads("voice", s -> new EnumAttribute<Bird, Bird.Voice>(BIRD, s, type(s, Bird.Voice.class))),
                        "metamodel.EnumAttribute(Source, String, AttributeType)")
                .on(
                        reads("tag", s -> new ComparableAttribute<Bird, UUID>(BIRD, s, type(s, UUID.class))),
                        "metamodel.ComparableAttribute(Source, String, AttributeType)")
                .on(
                        reads("song", s -> new ValueAttribute<Bird, byte[]>(BIRD, s, type(s, byte[].class))),
                        "metamodel.ValueAttribute(Source, String, AttributeType)")
                .on(
                        asks(
                                "name",
                                s -> new ArrayAttribute<Bird, String, String>(
                                                BIRD, s, type(s, String.class), String.class)
                                        .isNull()),
                        "metamodel.ArrayAttribute(Source, String, AttributeType, Class)")
                .on(
                        asks("name", s -> new JsonAttribute<Bird, String>(BIRD, s, type(s, String.class)).isNull()),
                        "metamodel.JsonAttribute(Source, String, AttributeType)");
    }

    private static Attacks dynamic() {
        Set<String> all =
                Set.of("id", "name", "wings", "price", "weight", "tame", "hatched", "tag", "song", "voice", "marks");
        return new Attacks()
                .on(asks(all, s -> BIRDS.attribute(s).isNull()), "metamodel.DynamicTable.attribute(String)")
                .on(
                        asks("name", s -> BIRDS.attribute(s, String.class).isNull()),
                        "metamodel.DynamicTable.attribute(String, Class)")
                .on(asks("name", s -> BIRDS.text(s).isNull()), "metamodel.DynamicTable.text(String)")
                .on(
                        asks("wings", s -> BIRDS.whole(s, Integer.class).isNull()),
                        "metamodel.DynamicTable.whole(String, Class)")
                .on(asks("price", s -> BIRDS.decimal(s).isNull()), "metamodel.DynamicTable.decimal(String)")
                .on(
                        asks("hatched", s -> BIRDS.temporal(s, LocalDate.class).isNull()),
                        "metamodel.DynamicTable.temporal(String, Class)")
                .on(asks("tame", s -> BIRDS.bool(s).isNull()), "metamodel.DynamicTable.bool(String)")
                .on(
                        known(
                                Set.of("calls"),
                                (stage, s) -> stage.inSession(session -> session.query(Flock.class)
                                        .where(DynamicTable.of(Flock.class)
                                                .values(s, String.class)
                                                .contains("x"))
                                        .list())),
                        "metamodel.DynamicTable.values(String, Class)")
                .on(
                        relates("chicks", s -> BIRDS.count(s, Bird.class).gt(0)),
                        "metamodel.DynamicTable.count(String, Class)")
                .on(
                        relates(
                                "parent",
                                s -> BIRDS.relation(s, Bird.class).text("name").isNull()),
                        "metamodel.DynamicTable.relation(String, Class)")
                .on(
                        relates("parent", s -> {
                            Source birds = BIRDS;
                            return DynamicTable.relation(birds, s, Bird.class)
                                    .text("name")
                                    .isNull();
                        }),
                        "metamodel.DynamicTable.relation(Source, String, Class)")
                .on(
                        relates(
                                "chicks",
                                s -> BIRDS.any(
                                        s,
                                        Bird.class,
                                        chick -> chick.text("name").isNull())),
                        "metamodel.DynamicTable.any(String, Class, Function)")
                .on(
                        relates("chicks", s -> BIRDS.isEmpty(s, Bird.class)),
                        "metamodel.DynamicTable.isEmpty(String, Class)")
                .on(
                        quoted((stage, s) -> stage.inSession(
                                session -> session.query(select(BIRDS.as(s))).list())),
                        "metamodel.DynamicTable.as(String)")
                .on(
                        quoted((stage, s) -> stage.inSession(session -> session.query(select(BIRD.as(s)))
                                .where(BIRD.as(s).name.eq("x"))
                                .list())),
                        "metamodel.EntityTable.as(String)")
                .on(
                        quoted((stage, s) -> stage.inSession(session -> {
                            var seen = FLOCK.sightings().as(s);
                            session.query(select(seen.element().place)
                                            .from(FLOCK)
                                            .join(seen))
                                    .list();
                        })),
                        "metamodel.Elements.as(String)")
                .on(
                        quoted((stage, s) -> stage.inSession(session -> {
                            var heard = FLOCK.calls().as(s);
                            session.query(select(heard.element()).from(FLOCK).join(heard))
                                    .list();
                        })),
                        "metamodel.ValueElements.as(String)")
                .on(
                        quoted((stage, s) -> stage.inSession(session -> {
                            var nests = FLOCK.nests().as(s);
                            session.query(select(nests.key()).from(FLOCK).join(nests))
                                    .list();
                        })),
                        "metamodel.MapElements.as(String)")
                .on(
                        known(
                                Set.of("id", "name"),
                                (stage, s) -> stage.inSession(session -> session.query(select(BIRDS)
                                                .options(new LoadOption(
                                                        BIRDS,
                                                        LoadOption.Strategy.LOAD_ONLY,
                                                        new LoadOption.Extent(Condition.absent(), 0, List.of(s)),
                                                        List.of())))
                                        .list())),
                        "sql.LoadOption$Extent(Condition, int, List)")
                .on(
                        known(
                                Set.of("sounds"),
                                (stage, s) -> stage.inSession(session -> session.query(
                                                select(BIRDS).options(LoadOption.undeferGroup(BIRDS, s)))
                                        .list())),
                        "sql.LoadOption.undeferGroup(EntitySource, String[])");
    }

    private static Attacks mapping() {
        EntityMapping<Bird> mapping = MappingRegistry.of(Bird.class).entity(Bird.class);
        return new Attacks()
                .on(
                        known(
                                Set.of("id", "name"),
                                (stage, s) -> stage.written(mapping.attribute(s).path())),
                        "mapping.EntityMapping.attribute(String)")
                .on(
                        NameAttack.inert("name", (stage, s) -> {
                            boolean isKnown = Set.of("id", "name").contains(s);
                            assertThat(mapping.findAttribute(s) != null).isEqualTo(isKnown);
                        }),
                        "mapping.EntityMapping.findAttribute(String)")
                .on(
                        NameAttack.inert("place", (stage, s) -> {
                            boolean isKnown = Set.of("place", "birds").contains(s);
                            assertThat(SIGHTINGS.findLeaf(s) != null).isEqualTo(isKnown);
                        }),
                        "mapping.ElementCollection.findLeaf(String)")
                .on(
                        known(
                                Set.of("name"),
                                (stage, s) -> stage.inSession(session -> session.query(Bird.class)
                                        .filterBy(s, "x")
                                        .list())),
                        "session.Query.filterBy(String, Object)")
                .on(
                        known("like", (stage, s) -> {
                            Criteria seen = Criteria.of(MappingRegistry.of(Bird.class))
                                    .with(List.of(NAMED))
                                    .withValue(s, "x");
                            stage.written("empty " + seen.isEmpty());
                        }),
                        "criteria.Criteria.withValue(String, Object)")
                .on(
                        known(
                                "like",
                                (stage, s) -> stage.seeing(
                                        factory -> factory.withCriteria(NAMED).withParameter(s, "x"))),
                        "session.SessionFactory.withParameter(String, Object)")
                .on(
                        known(
                                "like",
                                (stage, s) -> stage.seeing(factory -> factory.withCriteria(NAMED.with(s, () -> "x")))),
                        "criteria.EntityCriterion.with(String, Supplier)")
                .on(
                        quoted((stage, s) -> stage.script(MappingRegistry.builder()
                                .classes(Bird.class)
                                .defaultSchema(s)
                                .build()
                                .metaData())),
                        "mapping.MappingRegistry$Builder.defaultSchema(String)");
    }

    private static Attacks naming() {
        return new Attacks()
                .on(named("table"), "mapping.NamingStrategy.table(String)")
                .on(named("column"), "mapping.NamingStrategy.column(String)")
                .on(named("foreignKeyColumn"), "mapping.NamingStrategy.foreignKeyColumn(String, String)")
                .on(named("joinTable"), "mapping.NamingStrategy.joinTable(String, String, String)")
                .on(named("sequence"), "mapping.NamingStrategy.sequence(String)")
                .on(named("explicit"), "mapping.NamingStrategy.explicit(String)");
    }

    private static NameAttack named(String what) {
        return quoted((stage, s) -> stage.script(MappingRegistry.builder()
                .classes(Nest.class, Egg.class)
                .naming(new Named(NamingStrategy.snakeCase(), Map.of(what, s)))
                .build()
                .metaData()));
    }

    /** A strategy that makes one kind of name of a hostile text. */
    private record Named(NamingStrategy others, Map<String, String> hostile) implements NamingStrategy {

        private String name(String kind, String plain) {
            String text = hostile.get(kind);
            return text == null ? plain : new Identifier(text + plain, true).toString();
        }

        @Override
        public String table(String className) {
            return name("table", others.table(className));
        }

        @Override
        public String column(String attribute) {
            return name("column", others.column(attribute));
        }

        @Override
        public String foreignKeyColumn(String attribute, String targetColumn) {
            return name("foreignKeyColumn", others.foreignKeyColumn(attribute, targetColumn));
        }

        @Override
        public String joinTable(String ownerTable, String attribute, String targetTable) {
            return name("joinTable", others.joinTable(ownerTable, attribute, targetTable));
        }

        @Override
        public String sequence(String table) {
            return name("sequence", others.sequence(table));
        }

        @Override
        public String explicit(String name) {
            return name("explicit", others.explicit(name));
        }
    }
}
