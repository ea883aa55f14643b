package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.annotation.Computed;
import dev.orm.annotation.Hybrid;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Expression;
import dev.orm.sql.Sql;
import dev.orm.sql.TextExpression;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expressions of attributes over sources that differ from a table of their own: those of hierarchies, and of properties. */
final class ExpressionSourceTests extends SessionTest {

    ExpressionSourceTests(Lab lab) {
        super(
                lab,
                Tool.class,
                Drill.class,
                Saw.class,
                Vehicle.class,
                Truck.class,
                Plant.class,
                Tree.class,
                Named.class,
                Circle.class,
                Hidden.class);
    }

    @MappedSuperclass
    static class Marked {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        String mark = "";

        @Computed
        @Nullable
        String shout;

        static TextExpression shout(DynamicTable<?> marked) {
            return marked.text("mark").upper();
        }
    }

    @Entity(name = "Tool")
    static class Tool extends Marked {}

    @Entity(name = "Drill")
    static class Drill extends Tool {

        @Nullable
        Integer power;

        @Computed
        @Nullable
        Integer doubled;

        static Expression<Integer> doubled(DynamicTable<Drill> drill) {
            return drill.whole("power", Integer.class).times(2).cast(SqlTypes.INTEGER);
        }
    }

    @Entity(name = "Saw")
    static class Saw extends Tool {}

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Vehicle extends Marked {}

    @Entity(name = "Truck")
    static class Truck extends Vehicle {

        String load = "";

        @Computed
        @Nullable
        String label;

        static TextExpression label(DynamicTable<Truck> truck) {
            return truck.text("mark").concat(":").concat(truck.text("load"));
        }
    }

    @Entity(name = "Plant")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Plant extends Marked {}

    @Entity(name = "Tree")
    static class Tree extends Plant {

        String wood = "";

        @Computed
        @Nullable
        String label;

        static TextExpression label(DynamicTable<Tree> tree) {
            return tree.text("mark").concat(":").concat(tree.text("wood"));
        }
    }

    @Entity(name = "Named")
    @Access(AccessType.PROPERTY)
    static class Named {

        private @Nullable Long id;
        private String name = "";
        private @Nullable Integer letters;

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long getId() {
            return id;
        }

        void setId(@Nullable Long id) {
            this.id = id;
        }

        String getName() {
            return name;
        }

        void setName(String name) {
            this.name = name;
        }

        @Computed
        @Nullable
        Integer getLetters() {
            return letters;
        }

        void setLetters(@Nullable Integer letters) {
            this.letters = letters;
        }

        static Expression<Integer> letters(DynamicTable<Named> named) {
            return named.text("name").length();
        }

        @Hybrid
        String getStart() {
            return name.substring(0, 1);
        }

        static TextExpression start(DynamicTable<Named> named) {
            return named.text("name").left(1);
        }
    }

    @Entity(name = "Circle")
    static class Circle {

        @Id
        long id;

        @Hybrid
        long one() {
            return 1;
        }

        static Expression<Long> one(DynamicTable<Circle> circle) {
            return circle.whole("two", Long.class);
        }

        @Hybrid
        long two() {
            return 1;
        }

        static Expression<Long> two(DynamicTable<Circle> circle) {
            return circle.whole("one", Long.class);
        }
    }

    @Entity(name = "Hidden")
    static class Hidden {

        @Id
        long id;

        @Hybrid
        long others() {
            return 0;
        }

        static Expression<Long> others(DynamicTable<Hidden> hidden) {
            DynamicTable<Hidden> all = DynamicTable.of(Hidden.class);
            return Sql.select(Sql.count())
                    .from(all)
                    .where(all.attribute("id").ne(hidden.attribute("id")))
                    .scalar();
        }

        @Hybrid
        long siblings() {
            return 0;
        }

        static Expression<Long> siblings(DynamicTable<Hidden> hidden) {
            DynamicTable<Hidden> all = DynamicTable.of(Hidden.class).scopedElement();
            return Sql.select(Sql.count())
                    .from(all)
                    .where(all.attribute("id").ne(hidden.attribute("id")))
                    .scalar();
        }
    }

    private static <T extends Marked> T marked(T object, String mark) {
        object.mark = mark;
        return object;
    }

    @Test
    @Covers("D10.8")
    void classesOfOneTableHaveTheirOwn() {
        Drill drill = marked(new Drill(), "d");
        drill.power = 21;
        givenAll(drill, marked(new Saw(), "s"));

        List<Tool> tools = session.query(Tool.class)
                .orderBy(DynamicTable.of(Tool.class).text("mark").asc())
                .list();

        assertThat(tools).extracting(tool -> tool.shout).containsExactly("D", "S");
        assertThat(((Drill) tools.get(0)).doubled).isEqualTo(42);
        assertThat(session.query(Drill.class).filterBy("doubled", 42).list()).hasSize(1);
    }

    @Test
    @Covers("D10.8")
    void classesOfJoinedTablesHaveTheirOwn() {
        Truck truck = marked(new Truck(), "t");
        truck.load = "sand";
        givenAll(truck);

        assertThat(session.query(Vehicle.class).list())
                .extracting(vehicle -> ((Truck) vehicle).label)
                .containsExactly("t:sand");
        session.clear();
        assertThat(session.query(Truck.class).filterBy("label", "t:sand").list())
                .extracting(found -> found.shout)
                .containsExactly("T");
    }

    @Test
    @Covers("D10.8")
    void classesOfTablesOfTheirOwnHaveTheirOwn() {
        Tree tree = marked(new Tree(), "t");
        tree.wood = "oak";
        givenAll(tree, marked(new Plant(), "p"));

        List<Plant> plants = session.query(Plant.class)
                .orderBy(DynamicTable.of(Plant.class).text("mark").asc())
                .list();

        assertThat(plants).extracting(plant -> plant.shout).containsExactly("P", "T");
        assertThat(((Tree) plants.get(1)).label).isEqualTo("t:oak");
    }

    @Test
    @Covers({"D10.1", "D12.1"})
    void propertiesMayBeExpressions() {
        Named named = new Named();
        named.setName("Ada");
        session.add(named);
        session.flush();

        assertThat(named.getLetters()).isEqualTo(3);
        assertThat(session.query(Named.class)
                        .filterBy("start", named.getStart())
                        .list())
                .containsExactly(named);
        assertThat(mappings.entity(Named.class).table().columns()).hasSize(2);
    }

    @Test
    @Covers("D10.7")
    void expressionsThatGoRoundInACircleAreRefused() {
        assertThatThrownBy(() -> session.query(Circle.class).filterBy("one", 1L).list())
                .hasMessage("The expression of Circle.one goes round in a circle: Circle.one uses Circle.two uses"
                        + " Circle.one. Let one of them be made of columns.");
    }

    @Test
    @Covers("D10.7")
    void aSubQueryThatHidesTheSourceIsRefused() {
        assertThatThrownBy(
                        () -> session.query(Hidden.class).filterBy("others", 1L).list())
                .hasMessage(
                        "A sub-query in the expression of Hidden.others reads Hidden, as the statement around it does."
                                + " Let it read another one: Hidden.scopedElement(), or ask by a relation.");
        Hidden one = new Hidden();
        one.id = 1;
        Hidden two = new Hidden();
        two.id = 2;
        givenAll(one, two);
        assertThat(session.query(Hidden.class).filterBy("siblings", 1L).list()).hasSize(2);
    }
}
