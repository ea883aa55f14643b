package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.loading.LazyLoadingException;
import dev.orm.session.shop.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** The collection object of one entity that is handed to another one. */
final class SharedCollectionTests extends SessionTest {

    private Node from = new Node("from");
    private Node to = new Node("to");

    SharedCollectionTests(Lab lab) {
        super(lab, Node.class);
    }

    @BeforeEach
    void aNodeWithAChild() {
        Node child = new Node("child");
        from.getChildren().add(child);
        givenAll(from, to);
        from = session.get(Node.class, from.getId());
        to = session.get(Node.class, to.getId());
    }

    @Test
    void oneThatIsNotLoadedAndWasReplacedTellsWhoseItIs() {
        to.setChildren(from.getChildren());
        from.setChildren(new ArrayList<>());

        assertThatThrownBy(to.getChildren()::size)
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("Node.children was not loaded")
                .hasMessageContaining("handed to another object")
                .hasMessageContaining("new ArrayList<>(...)");
    }

    @Test
    void oneThatIsNotLoadedIsRefusedByTheFlush() {
        to.setChildren(from.getChildren());

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Node.children of a Node holds the collection of another object")
                .hasMessageContaining("Nothing was written");
    }

    @Test
    void soItIsInANewObject() {
        Node fresh = new Node("fresh");
        fresh.setChildren(from.getChildren());
        session.add(fresh);

        assertThatThrownBy(session::flush).hasMessageContaining("holds the collection of another object");
    }

    @Test
    void aCopyOfItsElementsMovesThem() {
        to.setChildren(new ArrayList<>(from.getChildren()));
        from.setChildren(new ArrayList<>());

        assertThat(sql.of(session::commit)).containsExactly("select node", "update node set parent_id");
        assertThat(this.<List<String>>inDatabase(other -> other.get(Node.class, to.getId()).getChildren().stream()
                        .map(Node::getName)
                        .toList()))
                .containsExactly("child");
    }
}
