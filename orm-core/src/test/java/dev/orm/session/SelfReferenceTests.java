package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.flush.CircularDependencyException;
import dev.orm.session.shop.Chicken;
import dev.orm.session.shop.Egg;
import dev.orm.session.shop.Employee;
import dev.orm.session.shop.Node;
import dev.orm.session.shop.Player;
import dev.orm.session.shop.Team;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SelfReferenceTests extends SessionTest {

    private static final int DEEP = 50_000;

    SelfReferenceTests(Lab lab) {
        super(lab, Employee.class, Node.class, Team.class, Player.class, Chicken.class, Egg.class);
    }

    @Test
    void managersAreInsertedBeforeTheirReports() {
        Employee boss = new Employee("boss");
        Employee middle = new Employee("middle", boss);
        Employee low = new Employee("low", middle);
        session.addAll(List.of(low, middle, boss));
        session.commit();

        assertInDatabase(s -> s.get(Employee.class, low.getId())
                        .getManager()
                        .getManager()
                        .getName())
                .isEqualTo("boss");
    }

    @Test
    void reportsAreDeletedBeforeTheirManagers() {
        Employee boss = new Employee("boss");
        Employee low = new Employee("low", boss);
        session.addAll(List.of(boss, low));
        session.commit();

        session.delete(boss);
        session.delete(low);
        session.commit();

        assertInDatabase(s -> s.query(Employee.class).count()).isEqualTo(0L);
    }

    @Test
    @Covers("S3.1")
    void siblingsOfOneLevelShareAStatement() {
        Employee boss = new Employee("boss");
        List<Employee> reports = IntStream.range(0, 100)
                .mapToObj(i -> new Employee("e" + i, boss))
                .toList();
        session.addAll(reports);
        session.add(boss);

        assertThat(sql.texts(session::flush)).hasSizeLessThan(6);
    }

    @Test
    void anObjectMayReferToItself() {
        Employee hermit = new Employee("hermit");
        hermit.setManager(hermit);
        session.add(hermit);
        session.commit();

        assertInDatabase(s -> {
                    Employee loaded = s.get(Employee.class, hermit.getId());
                    return loaded.getManager() == loaded;
                })
                .isEqualTo(true);
    }

    @Test
    void anObjectOfASequenceMayReferToItself() {
        Node loop = new Node("loop");
        loop.setParent(loop);
        session.add(loop);
        session.commit();

        assertInDatabase(s -> {
                    Node loaded = s.get(Node.class, loop.getId());
                    return loaded.getParent() == loaded;
                })
                .isEqualTo(true);
    }

    @Test
    void anObjectThatRefersToItselfCanBeDeleted() {
        Employee hermit = new Employee("hermit");
        hermit.setManager(hermit);
        session.add(hermit);
        session.commit();
        session.delete(hermit);
        session.commit();

        assertInDatabase(s -> s.query(Employee.class).count()).isEqualTo(0L);
    }

    @Test
    @Covers({"S7.1", "R14.1"})
    void aCircleOfRowsIsBrokenByAnUpdateAfterwards() {
        Employee one = new Employee("one");
        Employee two = new Employee("two", one);
        one.setManager(two);
        session.addAll(List.of(one, two));

        assertThat(sql.of(session::flush)).endsWith("update employee set manager_id");
        session.commit();
        assertInDatabase(s -> s.get(Employee.class, one.getId()).getManager().getName())
                .isEqualTo("two");
        assertInDatabase(s -> s.get(Employee.class, two.getId()).getManager().getName())
                .isEqualTo("one");
    }

    @Test
    @Covers({"S7.2", "R14.2"})
    void aCircleOfRowsIsCutBeforeItIsDeleted() {
        Employee one = new Employee("one");
        Employee two = new Employee("two", one);
        one.setManager(two);
        session.addAll(List.of(one, two));
        session.commit();
        session.delete(one);
        session.delete(two);
        session.commit();

        assertInDatabase(s -> s.query(Employee.class).count()).isEqualTo(0L);
    }

    @Test
    @Covers({"S7.1", "R14.1"})
    void aCircleOfTablesIsBrokenWhereItIsOptional() {
        Team team = new Team("team");
        Player captain = new Player("captain", team);
        team.setCaptain(captain);
        session.add(captain);

        assertThat(sql.of(session::flush))
                .containsExactly("insert team", "insert player", "update team set captain_id");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers({"S7.2", "R14.2"})
    void aCircleOfTablesCanBeDeleted() {
        Team team = new Team("team");
        Player captain = new Player("captain", team);
        team.setCaptain(captain);
        session.add(captain);
        session.commit();
        session.delete(team);
        session.delete(captain);
        session.commit();

        assertInDatabase(
                        s -> s.query(Team.class).count() + s.query(Player.class).count())
                .isEqualTo(0L);
    }

    @Test
    @Covers({"S10.1", "R14.3"})
    void aCircleOfMandatoryRelationsIsRefusedNamingThem() {
        Egg egg = new Egg(null);
        egg.setChicken(new Chicken(egg));
        session.add(egg);

        assertThatThrownBy(session::flush)
                .isInstanceOf(CircularDependencyException.class)
                .hasMessageContaining("Egg.chicken")
                .hasMessageContaining("Chicken.egg");
    }

    @Test
    @Covers("R6.1")
    void aTreeIsSavedByItsRoot() {
        Node root = new Node("root");
        Node child = new Node("child");
        root.getChildren().add(child);
        child.getChildren().add(new Node("grandchild"));
        session.add(root);
        session.commit();

        assertInDatabase(s -> s.get(Node.class, root.getId())
                        .getChildren()
                        .get(0)
                        .getChildren()
                        .get(0)
                        .getName())
                .isEqualTo("grandchild");
    }

    @Test
    @Covers("S3.1")
    void aTreeIsDeletedByItsRootThoughNothingOfItIsLoaded() {
        Node root = new Node("root");
        Node child = new Node("child");
        root.getChildren().add(child);
        child.getChildren().add(new Node("grandchild"));
        givenAll(root);
        session.delete(session.get(Node.class, root.getId()));
        session.commit();

        assertInDatabase(s -> s.query(Node.class).count()).isEqualTo(0L);
    }

    @Test
    @Covers("R6.1")
    void aSubtreeMovesToAnotherParent() {
        Node root = new Node("root");
        Node left = new Node("left");
        Node right = new Node("right");
        Node leaf = new Node("leaf");
        root.getChildren().addAll(List.of(left, right));
        left.getChildren().add(leaf);
        session.add(root);
        session.commit();

        left.getChildren().remove(leaf);
        right.getChildren().add(leaf);
        session.commit();

        assertInDatabase(s -> s.get(Node.class, leaf.getId()).getParent().getName())
                .isEqualTo("right");
    }

    @Test
    void aChainOfAnyLengthIsSavedAndDeletedWithoutRecursion() {
        List<Node> chain = new ArrayList<>();
        Node parent = null;
        for (int i = 0; i < DEEP; i++) {
            Node node = new Node("n" + i);
            node.setParent(parent);
            parent = node;
            chain.add(node);
        }
        session.add(parent);
        session.flush();
        assertThat(session.query(Node.class).count()).isEqualTo(DEEP);

        Collections.shuffle(chain, new java.util.Random(1));
        chain.forEach(session::delete);
        session.flush();
        assertThat(session.query(Node.class).count()).isZero();
    }
}
