package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.spring.repository.Fetch.Way;
import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.query.QueryCreationException;

/** SQL and annotations of methods that cannot work stop the start, and say why. */
@OnEachDatabase
final class DeclaredQueryStartTests {

    private final TestDatabase database;
    private OrmRepositoryFactory factory;

    DeclaredQueryStartTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void createTables() {
        factory = new OrmRepositoryFactory(new Shop(database).sessionFactory);
    }

    private ThrowableAssertAlternative<QueryCreationException> assertRefused(Class<?> repository) {
        return assertThatExceptionOfType(QueryCreationException.class)
                .isThrownBy(() -> factory.getRepository(repository));
    }

    interface UnknownParameter extends OrmRepository<Customer, Long> {
        @Query("select * from customer where name = :nme")
        List<Customer> named(String name);
    }

    @Test
    @Covers("SR5.4")
    void parameterThatTheMethodHasNotIsNamed() {
        assertRefused(UnknownParameter.class)
                .withMessageContaining("named")
                .withMessageContaining("The SQL has the parameter :nme")
                .withMessageContaining("[name]");
    }

    interface TwoIds extends OrmRepository<Order, Long> {
        @Query("select o.*, c.* from orders o join customer c on c.id = o.customer_id")
        List<Order> withCustomers();
    }

    interface TwoIdsOfPages extends OrmRepository<Order, Long> {
        record Ids(long id) {}

        @Query("select o.id, c.id from orders o join customer c on c.id = o.customer_id")
        Page<Ids> ids(Pageable page);
    }

    interface TwoIdsOfAList extends OrmRepository<Order, Long> {
        @Query("select o.id, c.id from orders o join customer c on c.id = o.customer_id")
        List<TwoIdsOfPages.Ids> ids();
    }

    @Test
    @Covers("SR5.4")
    void columnsOfOneNameAreRefusedWhereTheTextIsASubquery() {
        for (Class<?> repository : List.of(TwoIds.class, TwoIdsOfPages.class)) {
            assertRefused(repository)
                    .withMessageContainingAll("The SQL yields two columns ", "by \"as\"")
                    .havingRootCause()
                    .withMessageMatching("(?is).*two columns id,.*");
        }
        assertThatCode(() -> factory.getRepository(TwoIdsOfAList.class).ids()).doesNotThrowAnyException();
    }

    interface UnusedParameter extends OrmRepository<Customer, Long> {
        @Query("select * from customer where name = :name")
        List<Customer> named(String name, String city);
    }

    @Test
    @Covers("SR5.4")
    void parameterThatTheSqlDoesNotUseIsNamed() {
        assertRefused(UnusedParameter.class).withMessageContaining("does not use the parameter city");
    }

    interface Jpql extends OrmRepository<Order, Long> {
        @Query("select o from Order o where o.customer.name = :name")
        List<Order> of(String name);
    }

    interface JpqlOfTheTablesName extends OrmRepository<Customer, Long> {
        @Query("select c from Customer c where c.name = :name")
        List<Customer> of(String name);
    }

    interface JpqlWithFetch extends OrmRepository<Order, Long> {
        @Query("select o from Order o join fetch o.lines")
        List<Order> withLines();
    }

    @Test
    @Covers("SR5.4")
    void jpqlIsRecognised() {
        for (Class<?> repository : List.of(Jpql.class, JpqlWithFetch.class)) {
            assertRefused(repository)
                    .withMessageContaining("It reads like JPQL, and @Query holds SQL, ")
                    .withMessageEndingWith(". The table of Order is orders");
        }
        assertRefused(JpqlOfTheTablesName.class)
                .withMessageContaining("It reads like JPQL, and @Query holds SQL, ")
                .withMessageEndingWith(". The table of Customer is customer");
    }

    interface EntityName extends OrmRepository<Customer, Long> {
        @Query("select * from #{#entityName}")
        List<Customer> everyone();
    }

    @Test
    @Covers("SR5.4")
    void nameOfTheEntityIsNotFilledIn() {
        assertRefused(EntityName.class)
                .withMessageContaining("#{#entityName} is of JPQL, and @Query holds SQL: write the name of the table");
    }

    interface UpdateWithoutModifying extends OrmRepository<Customer, Long> {
        @Query("update customer set active = false")
        int close();
    }

    @Test
    @Covers("SR5.4")
    void changeWithoutModifyingIsRefused() {
        assertRefused(UpdateWithoutModifying.class)
                .withMessageContaining("The SQL changes rows: annotate the method with @Modifying");
    }

    interface Arrays extends OrmRepository<Customer, Long> {
        @Query("select name, email from customer")
        List<Object[]> rows();
    }

    interface Maps extends OrmRepository<Customer, Long> {
        @Query("select name, email from customer")
        List<Map<String, Object>> rows();
    }

    @Test
    @Covers("SR5.4")
    void rowsAreNoArraysAndNoMaps() {
        assertRefused(Arrays.class).withMessageContaining("Rows are no Object[]: return a record");
        assertRefused(Maps.class).withMessageContaining("Rows are no Map: return a record");
    }

    interface QuestionMark extends OrmRepository<Customer, Long> {
        @Query("select * from customer where name = ?")
        List<Customer> named(String name);
    }

    @Test
    void questionMarkIsRefused() {
        assertRefused(QuestionMark.class).withMessageContaining("write :name");
    }

    interface ListWithoutParentheses extends OrmRepository<Customer, Long> {
        @Query("select * from customer where name in :names")
        List<Customer> named(List<String> names);
    }

    @Test
    void listWithoutParenthesesIsRefused() {
        assertRefused(ListWithoutParentheses.class).withMessageContaining("in (:names)");
    }

    interface EntityParameter extends OrmRepository<Order, Long> {
        @Query("select * from orders where customer_id = :customer")
        List<Order> of(Customer customer);
    }

    @Test
    void entityIsNoValue() {
        assertRefused(EntityParameter.class).withMessageContaining(":#{#customer.id}");
    }

    interface MissingColumns extends OrmRepository<Customer, Long> {
        @Query("select id, name from customer")
        List<Customer> some();
    }

    @Test
    @Covers("SR5.4")
    void columnsOfTheEntityThatAreMissingAreNamed() {
        assertRefused(MissingColumns.class)
                .withMessageContaining("yields no column for the column version of Customer");
    }

    record NameAndTown(String name, String homeTown) {}

    interface MissingComponent extends OrmRepository<Customer, Long> {
        @Query("select name, city from customer")
        List<NameAndTown> towns();
    }

    @Test
    @Covers("SR5.4")
    void columnOfARecordThatIsMissingIsNamed() {
        assertRefused(MissingComponent.class)
                .withMessageContaining("no column for homeTown of NameAndTown")
                .withMessageContaining("as home_town");
    }

    record Wrong(int name) {}

    interface WrongType extends OrmRepository<Customer, Long> {
        @Query("select name from customer")
        List<Wrong> wrong();
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "its columns hold values of any type")
    @Covers("SR5.4")
    void columnOfAnotherKindIsNamed() {
        assertRefused(WrongType.class).withMessageContaining("cannot be read as Integer");
    }

    interface TwoColumns extends OrmRepository<Customer, Long> {
        @Query("select name, city from customer")
        List<String> names();
    }

    @Test
    void oneValueIsMadeOfOneColumn() {
        assertRefused(TwoColumns.class).withMessageContaining("One value is made of one column");
    }

    interface UnknownTable extends OrmRepository<Customer, Long> {
        @Query("select * from custommer")
        List<Customer> all();
    }

    @Test
    @Covers("SR5.4")
    void errorThatTheDatabaseFindsIsShown() {
        assertRefused(UnknownTable.class)
                .withMessageContaining("The database finds an error in the SQL")
                .withMessageContaining("orm.repositories.check-queries=false");
    }

    interface WrongChange extends OrmRepository<Customer, Long> {
        @Modifying
        @Query("update customer set nam = 'x'")
        int rename();
    }

    @Test
    void changesAreCheckedToo() {
        assertRefused(WrongChange.class).withMessageContaining("The database finds an error");
    }

    @Test
    @Covers("SR5.4")
    void databaseIsNotAskedWhereThatIsSwitchedOff() {
        factory.setCheckQueries(false);
        assertThatCode(() -> factory.getRepository(UnknownTable.class)).doesNotThrowAnyException();
    }

    interface ChangeOfEntities extends OrmRepository<Customer, Long> {
        @Modifying
        @Query("update customer set name = 'x'")
        List<Customer> rename();
    }

    @Test
    void changeYieldsANumber() {
        assertRefused(ChangeOfEntities.class).withMessageContaining("let it return int, long or void");
    }

    interface ForgottenModifying extends OrmRepository<Customer, Long> {
        @Query("update customer set name = 'x'")
        void rename();
    }

    @Test
    void methodWithoutResultNeedsModifying() {
        assertRefused(ForgottenModifying.class).withMessageContaining("annotate the method with @Modifying");
    }

    interface WindowOfSql extends OrmRepository<Customer, Long> {
        @Query("select * from customer")
        Window<Customer> all(ScrollPosition position, Limit limit);
    }

    @Test
    void windowOfSqlIsRefused() {
        assertRefused(WindowOfSql.class).withMessageContaining("return a Page or a Slice");
    }

    interface Empty extends OrmRepository<Customer, Long> {
        @Query
        Page<Customer> all(Pageable pageable);
    }

    @Test
    void emptyQueryIsRefused() {
        assertRefused(Empty.class).withMessageContaining("Customer.all");
    }

    interface ModifyingFind extends OrmRepository<Customer, Long> {
        @Modifying
        int findByName(String name);
    }

    @Test
    void modifyingOfAFindIsRefused() {
        assertRefused(ModifyingFind.class).withMessageContaining("deletes nothing");
    }

    interface ModifyingWithALimit extends OrmRepository<Customer, Long> {
        @Modifying
        int deleteByName(String name, Limit limit);
    }

    @Test
    void modifyingDeletesAllRows() {
        assertRefused(ModifyingWithALimit.class).withMessageContaining("leave out First, Top, OrderBy, Limit and Sort");
    }

    interface FetchOfNoRelation extends OrmRepository<Order, Long> {
        @Fetch("note")
        List<Order> findByNote(String note);
    }

    @Test
    void fetchOfNoRelationIsRefused() {
        assertRefused(FetchOfNoRelation.class).withMessageContaining("which is no relation");
    }

    interface FetchOfUnknown extends OrmRepository<Order, Long> {
        @Fetch("lines.prodct")
        List<Order> findByNote(String note);
    }

    @Test
    void fetchOfAnUnknownPathListsTheAttributes() {
        assertRefused(FetchOfUnknown.class).withMessageContaining("Line has no attribute \"lines.prodct\"");
    }

    interface JoinedCollection extends OrmRepository<Order, Long> {
        @Fetch(value = "lines", way = Way.JOINED)
        List<Order> findByNote(String note);
    }

    @Test
    void joinedCollectionIsRefused() {
        assertRefused(JoinedCollection.class).withMessageContaining("would repeat each row");
    }

    record Note(String note) {}

    interface FetchOfRecords extends OrmRepository<Order, Long> {
        @Fetch("lines")
        List<Note> findByNote(String note);
    }

    @Test
    void fetchForRecordsIsRefused() {
        assertRefused(FetchOfRecords.class).withMessageContaining("findByNote returns none");
    }

    interface LockOfACount extends OrmRepository<Order, Long> {
        @Lock
        long countByNote(String note);
    }

    @Test
    void lockOfACountIsRefused() {
        assertRefused(LockOfACount.class).withMessageContaining("does not say which they are");
    }

    interface FetchOfACommonMethod extends OrmRepository<Order, Long> {
        @Fetch("line")
        @Override
        List<Order> findAll();
    }

    @Test
    void fetchOfACommonMethodIsChecked() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> factory.getRepository(FetchOfACommonMethod.class))
                .withMessageContaining("FetchOfACommonMethod.findAll: Order has no attribute \"line\"");
    }
}
