package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Person;
import dev.orm.spring.shop.PersonRepository;
import dev.orm.spring.shop.PersonRepository.Label;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

/** Attributes that are expressions, and methods that queries can name, in the names of repository methods. */
@OnEachDatabase
final class ExpressionAttributeQueryTests {

    private final TestDatabase database;
    private PersonRepository people;
    private Shop shop;

    ExpressionAttributeQueryTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void threePeople() {
        shop = new Shop(database);
        people = new OrmRepositoryFactory(shop.sessionFactory).getRepository(PersonRepository.class);
        shop.doInTransaction(() -> people.saveAll(
                List.of(new Person("Ada", "Byron"), new Person("Max", "Young"), new Person("Alexandra", "Byron"))));
    }

    @Test
    @Covers("D12.3")
    void aMethodOfTheEntityIsAPropertyOfAName() {
        assertThat(people.findByFullName("Ada Byron"))
                .extracting(Person::getFullName)
                .containsExactly("Ada Byron");
    }

    @Test
    @Covers({"D10.6", "D12.3"})
    void theyMayBeLookedIntoAndOrderedBy() {
        assertThat(people.findByFullNameContainingIgnoreCaseOrderByLettersDesc("BYRON"))
                .extracting(Person::getLetters)
                .containsExactly(14, 8);
    }

    @Test
    @Covers({"D10.6", "D12.3"})
    void recordsAndSortsNameThem() {
        assertThat(people.findByLettersLessThan(10, Sort.by("fullName").descending()))
                .containsExactly(new Label("Max Young", 8), new Label("Ada Byron", 8));
    }

    @Test
    @Covers("D12.3")
    void windowsScrollByThem() {
        shop.doInTransaction(() -> {
            Window<Person> first = people.findFirst1ByOrderByFullName(ScrollPosition.keyset());
            Window<Person> second = people.findFirst1ByOrderByFullName(first.positionAt(0));
            assertThat(first.getContent()).extracting(Person::getFullName).containsExactly("Ada Byron");
            assertThat(second.getContent()).extracting(Person::getFullName).containsExactly("Alexandra Byron");
        });
    }
}
