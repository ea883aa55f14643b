package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingException;
import dev.orm.session.SessionFactory;
import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.query.QueryCreationException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Method names that mean nothing stop the start, and say why; no database is needed to find out. */
final class RepositoryStartTests {

    private final OrmRepositoryFactory factory = new OrmRepositoryFactory(
            SessionFactory.of(Engine.of(new DriverManagerDataSource("jdbc:none")), Shop.MAPPINGS));

    private ThrowableAssertAlternative<QueryCreationException> assertRefused(Class<?> repository) {
        return assertThatExceptionOfType(QueryCreationException.class)
                .isThrownBy(() -> factory.getRepository(repository));
    }

    interface UnknownAttribute extends OrmRepository<Customer, Long> {
        List<Customer> findByNickname(String nickname);
    }

    @Test
    @Covers("SR2.4")
    void unknownAttributeListsThoseThereAre() {
        assertRefused(UnknownAttribute.class)
                .withMessageContaining("nickname")
                .withMessageContaining("active, address.city, address.street, email, id, name, version");
    }

    interface UnknownAttributeOfARelation extends OrmRepository<Order, Long> {
        List<Order> findByCustomerNickname(String nickname);
    }

    @Test
    @Covers("SR2.4")
    void unknownAttributeOfARelationListsThoseOfItsTarget() {
        assertRefused(UnknownAttributeOfARelation.class)
                .withMessageContaining("Customer has no attribute")
                .withMessageContaining("email");
    }

    interface MissingParameter extends OrmRepository<Customer, Long> {
        List<Customer> findByNameAndEmail(String name);
    }

    @Test
    @Covers("SR2.4")
    void missingParameterIsCounted() {
        assertRefused(MissingParameter.class).withMessageContaining("needs 2 parameters");
    }

    interface WrongParameter extends OrmRepository<Customer, Long> {
        List<Customer> findByName(int name);
    }

    @Test
    @Covers("SR2.4")
    void parameterOfAnotherTypeIsNamed() {
        assertRefused(WrongParameter.class)
                .withMessageContaining("Customer.name")
                .withMessageContaining("String");
    }

    interface WrongKeyword extends OrmRepository<Customer, Long> {
        List<Customer> findByVersionContaining(String part);
    }

    @Test
    @Covers("SR2.4")
    void keywordThatDoesNotFitIsExplained() {
        assertRefused(WrongKeyword.class).withMessageContaining("CONTAINING").withMessageContaining("Customer.version");
    }

    interface NoSuchKeyword extends OrmRepository<Customer, Long> {
        List<Customer> findByNameRegex(String pattern);
    }

    @Test
    void keywordOfOtherDatabasesIsRefused() {
        assertRefused(NoSuchKeyword.class).withMessageContaining("REGEX");
    }

    record Wrong(String nickname) {}

    interface WrongProjection extends OrmRepository<Customer, Long> {
        List<Wrong> findByName(String name);
    }

    @Test
    @Covers("SR2.4")
    void projectionOfAnUnknownAttributeIsRefused() {
        assertRefused(WrongProjection.class)
                .withMessageContaining("nickname")
                .withMessageContaining("findByName cannot return " + Wrong.class.getName());
    }

    interface WrongGetter {
        String getNickname();
    }

    interface WrongGetters extends OrmRepository<Customer, Long> {
        List<WrongGetter> findByName(String name);
    }

    @Test
    @Covers("SR2.4")
    void getterOfAnUnknownAttributeIsRefused() {
        assertRefused(WrongGetters.class)
                .withMessageContaining("findByName cannot return " + WrongGetter.class.getName())
                .withMessageContaining("nickname");
    }

    interface SingleValues extends OrmRepository<Customer, Long> {
        List<String> findDistinctNameBy();
    }

    @Test
    @Covers("SR2.4")
    void singleValuesAreARecordWithOneComponent() {
        assertRefused(SingleValues.class)
                .withMessageContaining("It finds, and cannot return List<String>: let it return Customer")
                .withMessageContaining("single values are a record with one component");
    }

    interface WrongDelete extends OrmRepository<Customer, Long> {
        boolean deleteByName(String name);
    }

    @Test
    @Covers("SR2.4")
    void deletionThatReturnsABooleanIsRefused() {
        assertRefused(WrongDelete.class)
                .withMessageContaining("It deletes, and cannot return boolean: let it return long or int, how many");
    }

    interface Present extends OrmRepository<Customer, Long> {
        List<Customer> findByName(Optional<String> name);
    }

    @Test
    void parametersThatMayBeAbsentAreTakenApart() {
        assertThatCode(() -> factory.getRepository(Present.class)).doesNotThrowAnyException();
    }

    record Name(String name) {}

    interface DistinctWindow extends OrmRepository<Customer, Long> {
        Window<Name> findDistinctByActiveTrue(ScrollPosition position, Limit limit);
    }

    @Test
    void windowOfDistinctResultsIsRefused() {
        assertRefused(DistinctWindow.class)
                .withMessageContaining("findDistinctByActiveTrue")
                .withMessageContaining("leave out Distinct");
    }

    interface DistinctOrder extends OrmRepository<Customer, Long> {
        List<Name> findDistinctByActiveTrueOrderByEmail();
    }

    @Test
    @Covers("SR2.5")
    void orderOfDistinctResultsByWhatTheyDoNotHoldIsRefused() {
        assertRefused(DistinctOrder.class)
                .withMessageContaining("Customer.email")
                .withMessageContaining("leave out Distinct");
    }

    interface WrongId extends OrmRepository<Customer, String> {}

    @Test
    void idOfAnotherTypeIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> factory.getRepository(WrongId.class))
                .withMessageContaining("String")
                .withMessageContaining("Long");
    }

    interface NotMapped extends OrmRepository<Thread, Long> {}

    @Test
    void classThatIsNotMappedIsRefused() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> factory.getRepository(NotMapped.class))
                .withMessageContaining(
                        "NotMapped is no repository of this engine: java.lang.Thread is not an entity of this registry")
                .withMessageContaining("Annotate the class with @Entity");
    }
}
