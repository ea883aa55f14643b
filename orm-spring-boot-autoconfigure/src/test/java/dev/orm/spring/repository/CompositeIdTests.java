package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Box;
import dev.orm.spring.shop.BoxRepository;
import dev.orm.spring.shop.Shelf;
import dev.orm.spring.shop.ShelfId;
import dev.orm.spring.shop.ShelfRepository;
import dev.orm.spring.shop.Shop;
import dev.orm.sql.Condition;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

/** Repositories of entities whose id has two columns, and of those that refer to them. */
@OnEachDatabase
final class CompositeIdTests {

    private final TestDatabase database;
    private Shop shop;
    private ShelfRepository shelves;
    private BoxRepository boxes;

    CompositeIdTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fillShelves() {
        shop = new Shop(database);
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        shelves = factory.getRepository(ShelfRepository.class);
        boxes = factory.getRepository(BoxRepository.class);
        shop.doInTransaction(() -> {
            Shelf a1 = new Shelf("A", 1);
            Shelf a2 = new Shelf("A", 2);
            Shelf b1 = new Shelf("B", 1);
            shelves.saveAll(List.of(a1, a2, b1));
            boxes.saveAll(
                    List.of(new Box("ink", a1), new Box("pens", a2), new Box("paper", b1), new Box("lost", null)));
        });
    }

    private static List<String> contents(List<Box> found) {
        return found.stream().map(Box::getContent).toList();
    }

    @Test
    @Covers("SR1.6")
    void entityIsFoundById() {
        assertThat(shelves.findById(new ShelfId("A", 2))).map(Shelf::getLabel).hasValue("A2");
        assertThat(shelves.existsById(new ShelfId("B", 2))).isFalse();
    }

    @Test
    void entitiesAreFoundByIds() {
        assertThat(shelves.findAllById(List.of(new ShelfId("A", 1), new ShelfId("B", 1), new ShelfId("C", 1))))
                .extracting(Shelf::getLabel)
                .containsExactlyInAnyOrder("A1", "B1");
        assertThat(shelves.findAllById(List.of())).isEmpty();
    }

    @Test
    void partOfTheIdIsAnAttribute() {
        assertThat(shelves.findByIdHallOrderByIdPositionDesc("A"))
                .extracting(Shelf::getLabel)
                .containsExactly("A2", "A1");
    }

    @Test
    void savingASecondTimeMerges() {
        shop.doInTransaction(() -> shelves.save(new Shelf("A", 1)));

        assertThat(shelves.count()).isEqualTo(3);
    }

    @Test
    @Covers("SR1.6")
    void relationIsComparedByAllColumns() {
        assertThat(contents(boxes.findByShelf(new Shelf("A", 2)))).containsExactly("pens");
        assertThat(contents(boxes.findByShelf(null))).containsExactly("lost");
        assertThat(contents(boxes.findByShelfIsNull())).containsExactly("lost");
    }

    @Test
    void relationIsOneOfSeveral() {
        assertThat(contents(boxes.findByShelfInOrderByContent(List.of(new Shelf("A", 1), new Shelf("B", 1)))))
                .containsExactly("ink", "paper");
    }

    @Test
    void relationIsNoneOfNone() {
        assertThat(boxes.findByShelfInOrderByContent(List.of())).isEmpty();
    }

    @Test
    @Covers("SR1.6")
    void windowsAreCompletedByTheIdAlsoWhereItsCaseIsIgnored() {
        shop.doInTransaction(() -> shelves.save(new Shelf("a", 1)));
        Sort sort = Sort.by(Sort.Order.asc("id.hall").ignoreCase(), Sort.Order.asc("id.position"));

        assertThat(walk(ScrollPosition.keyset(), sort))
                .containsExactlyInAnyOrder("A1", "a1", "A2", "B1")
                .endsWith("A2", "B1");
        assertThat(walk(ScrollPosition.offset(), sort)).isEqualTo(walk(ScrollPosition.keyset(), sort));
    }

    @Test
    @Covers("SR1.6")
    void windowByKeysIsCompletedByBothColumns() {
        assertThat(walk(ScrollPosition.keyset(), Sort.by(Sort.Order.desc("id.hall"))))
                .containsExactly("B1", "A1", "A2");
    }

    private List<String> walk(ScrollPosition start, Sort sort) {
        List<String> seen = new ArrayList<>();
        ScrollPosition position = start;
        Window<Shelf> window;
        do {
            window = shelves.findAll(Condition.absent(), position, sort, Limit.of(1));
            window.forEach(shelf -> seen.add(shelf.getLabel()));
            position = window.positionAt(0);
        } while (window.hasNext());
        return seen;
    }
}
