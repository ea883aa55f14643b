package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Node;
import dev.orm.session.shop.Product;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many objects at once: how many statements they take, and that no stack is as deep as a graph. */
@OnEachSetup(only = {Setup.H2, Setup.POSTGRESQL})
final class GrowthTests extends SessionTest {

    private static final int MANY = 100_000;
    private static final int DEEP = 50_000;
    private static final int SAVED = 8_000;

    GrowthTests(Lab lab) {
        super(lab, Product.class, Node.class);
    }

    private List<Node> chain() {
        List<Node> chain = new ArrayList<>(DEEP);
        for (int i = 0; i < DEEP; i++) {
            Node node = new Node("n" + i);
            node.setParent(i == 0 ? null : chain.get(i - 1));
            chain.add(node);
        }
        return chain;
    }

    @Test
    @Covers("S56.2")
    void ofManyObjectsTheOneThatChangedIsWrittenByOneStatement() {
        List<Product> products = IntStream.range(0, MANY)
                .mapToObj(i -> new Product("p" + i, "name"))
                .toList();
        session.addAll(products);
        session.flush();
        products.get(MANY / 2).setName("other");

        assertThat(sql.of(session::flush)).containsExactly("update product set name");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("S3.2")
    void aChainIsInsertedAndDeletedWithoutAStackAsDeepAsIt() {
        List<Node> chain = chain();
        session.add(chain.get(DEEP - 1));
        session.flush();
        chain.forEach(session::delete);
        session.flush();

        assertThat(session.query(Node.class).count()).isZero();
    }

    @Test
    @Covers("S3.2")
    void aCircleIsInsertedAndDeletedWithoutAStackAsDeepAsIt() {
        List<Node> circle = chain();
        circle.get(0).setParent(circle.get(DEEP - 1));
        session.add(circle.get(0));
        session.flush();
        assertThat(session.query(Node.class).count()).isEqualTo(DEEP);
        circle.forEach(session::delete);
        session.flush();

        assertThat(session.query(Node.class).count()).isZero();
    }

    @Test
    @Timeout(30) // the walk through all that was saved before took longer than a minute
    void objectsThatAreSavedOneByOneDoNotGoThroughThoseBeforeThem() {
        Node root = new Node("root");
        session.add(root);
        SessionControl control = SessionControl.of(session);
        session.withoutAutoflush(() -> {
            for (int i = 0; i < SAVED; i++) {
                Node node = new Node("n" + i);
                node.setParent(root);
                root.getChildren().add(node);
                session.add(node);
                control.assignIds(List.of(node));
                assertThat(node.getId()).isNotNull();
            }
        });
        assertThat(root.getId()).isNotNull();
    }

    @Test
    void identifiersAreGivenToAllThatIsNewBelowAndAboveWhatIsSaved() {
        Node top = new Node("top");
        Node node = new Node("node");
        node.setParent(top);
        Node leaf = new Node("leaf");
        node.getChildren().add(leaf);
        session.add(node);
        SessionControl control = SessionControl.of(session);
        control.assignIds(List.of(node));
        Node late = new Node("late");
        leaf.getChildren().add(late);
        control.assignIds(List.of(node));

        assertThat(List.of(top, node, leaf, late)).extracting(Node::getId).doesNotContainNull();
    }

    @Test
    @OnlyOn(Setup.POSTGRESQL)
    @Covers("S56.2")
    void statisticsFromWhenTheTableWasEmptyMakeNoWriteSlow() {
        session.addAll(chain());
        session.flush();
        session.rollback();
        lab.database().execute("analyze node");

        List<Node> chain = chain();
        session.addAll(chain);
        session.flush();
        chain.forEach(node -> node.setName("other"));
        session.flush();
        chain.forEach(session::delete);
        session.flush();

        assertThat(session.query(Node.class).count()).isZero();
    }
}
