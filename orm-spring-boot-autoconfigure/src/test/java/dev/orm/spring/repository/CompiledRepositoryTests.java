package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import dev.orm.testing.compiler.SourceCompiler;
import dev.orm.testing.compiler.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a repository is an error of the compiler, at the method. */
final class CompiledRepositoryTests {

    private static final SourceText ENTITIES = new SourceText("shop.Customer", """
            package shop;

            import jakarta.persistence.*;
            import java.util.*;

            @Entity
            class Customer {
                @Id Long id;
                String name;
                Integer age;
                boolean active;
                byte[] picture;
                Address address;
                @ElementCollection Set<String> tags;
                @OneToMany(mappedBy = "customer") List<Invoice> invoices;
                @dev.orm.annotation.Hybrid public String getLabel() { return name; }
                static dev.orm.sql.TextExpression label(Customer_ customer) { return customer.name; }
            }

            @Embeddable
            record Address(String street, String city) {}

            @Entity
            class Invoice {
                @Id Long id;
                @ManyToOne Customer customer;
                int total;
            }
            """);

    /** What the message of a method name ends with. */
    private static final String REMEDY =
            "; where a class of your own implements the method, or its query stands elsewhere,"
                    + " annotate it with @SuppressWarnings(\"orm-queries\")";

    @TempDir
    private Path directory;

    /** The errors in a repository of customers with these methods, each of one line. */
    private List<String> errors(String methods, String... options) {
        return errorsIn("""
                package shop;
                import dev.orm.spring.repository.*;
                import java.util.*;
                import java.util.stream.*;
                import org.springframework.data.domain.*;
                import org.springframework.data.repository.query.Param;
                interface Customers extends OrmRepository<Customer, Long> {
                """ + methods + "\n}\n", options);
    }

    private List<String> errorsIn(String repository, String... options) {
        List<SourceText> sources = new ArrayList<>(List.of(ENTITIES, new SourceText("shop.Customers", repository)));
        return new SourceCompiler(directory)
                        .processors("dev.orm.processor.OrmProcessor", "dev.orm.processor.RepositoryProcessor")
                        .options(options)
                        .compile(sources)
                        .diagnostics()
                        .stream()
                        .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
                        .map(found -> (found.getLineNumber() - 7) + " " + found.getMessage(Locale.ROOT))
                        .map(message -> message.replace(REMEDY, ""))
                        .toList();
    }

    private List<String> errorsBeside(SourceText other) {
        SourceText repository = new SourceText("shop.Customers", """
                package shop;
                import dev.orm.spring.repository.*;
                import java.util.*;
                interface Customers extends OrmRepository<Customer, Long> {
                    List<Customer> findByMagic(String word);
                }
                """);
        return new SourceCompiler(directory)
                        .processors("dev.orm.processor.OrmProcessor", "dev.orm.processor.RepositoryProcessor")
                        .compile(List.of(ENTITIES, repository, other))
                        .diagnostics()
                        .stream()
                        .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
                        .map(found -> found.getMessage(Locale.ROOT))
                        .toList();
    }

    @Test
    @Covers("SC1.4")
    void methodsThatAnApplicationImplementsAreItsOwnWhateverThePackage() {
        assertThat(errorsBeside(new SourceText("shop.persistence.CustomersFragment", """
                        package shop.persistence;
                        import java.util.List;
                        class CustomersFragment {
                            public List<?> findByMagic(String word) { return List.of(); }
                        }
                        """)))
                .isEmpty();
    }

    @Test
    @Covers("SC1.2")
    void messageNamesTheWayOut() {
        assertThat(errorsBeside(
                        new SourceText("shop.Magic", "package shop; class Magic { void findByMagic(String w) {} }")))
                .singleElement()
                .asString()
                .startsWith("Customers.findByMagic: Customer has no attribute \"magic\"; there are: ")
                .endsWith(REMEDY);
    }

    @Test
    @Covers("SC1.4")
    void methodsThatFitAreNoErrors() {
        assertThat(errors("""
                        List<Customer> findByNameAndAddressCityOrderByAddressCityDesc(String name, String city);
                        Optional<Customer> findById(Long id);
                        List<Customer> findByInvoicesTotalGreaterThan(long total);
                        List<Customer> findByInvoicesContaining(Invoice invoice);
                        List<Customer> findByTagsContainingIgnoreCase(String tag);
                        List<Customer> findByAgeIn(Collection<Integer> ages);
                        Page<Row> findByAddress_City(String city, Pageable page);
                        Stream<Tree> streamByActiveTrue();
                        <P> List<P> findByAgeBetween(int from, int to, Class<P> type);
                        List<Customer> findByLabelStartingWith(String start, Sort sort, Limit limit);
                        @Query("select c.* from customer c where c.name = :name and ':x' <> c.name::text -- :y")
                        List<Customer> inSql(@Param("name") String other);
                        @Query("select c.* from customer c where c.age = :#{#age + 1}")
                        List<Customer> olderThan(int age);
                        @SuppressWarnings("orm-queries") List<Customer> findByNickname(String nickname);
                        default List<Customer> findByAnything(String text) { return List.of(); }
                        record Row(String name, String addressCity, Place address) {}
                        record Place(String city) {}
                        record Tree(String name, List<Item> invoices) {}
                        record Item(long total) {}
                        """)).isEmpty();
    }

    @Test
    @Covers("SC1.2")
    void unknownAttributeListsThoseThereAre() {
        assertThat(errors("List<Customer> findByNickname(String nickname);"))
                .containsExactly(
                        "1 Customers.findByNickname: Customer has no attribute \"nickname\"; there are: active,"
                                + " address.city, address.street, age, id, invoices, label, name, picture, tags");
    }

    @Test
    void unknownAttributeOfRelationListsThoseOfItsTarget() {
        assertThat(errors("long countByInvoicesAmount(int amount);"))
                .containsExactly("1 Customers.countByInvoicesAmount: Invoice has no attribute \"amount\"; there are:"
                        + " customer, id, total");
    }

    @Test
    void unknownAttributeOfOrder() {
        assertThat(errors("List<Customer> findByActiveTrueOrderByNickname();"))
                .singleElement()
                .asString()
                .contains("Customer has no attribute \"nickname\"");
    }

    @Test
    @Covers("SC1.2")
    void orderByWhatHasNone() {
        assertThat(errors("""
                        List<Customer> findByOrderByPicture();
                        List<Customer> findByOrderByInvoicesTotal();
                        """))
                .containsExactly(
                        "1 Customers.findByOrderByPicture: Cannot sort by Customer.picture: its values have no order",
                        "2 Customers.findByOrderByInvoicesTotal: Cannot sort by Customer.invoices.total: it has not one"
                                + " value for each Customer");
    }

    @Test
    @Covers("SC1.2")
    void keywordThatDoesNotFit() {
        assertThat(errors("""
                        List<Customer> findByAgeContaining(String part);
                        List<Customer> findByAddress(Address address);
                        List<Customer> findByInvoicesLessThan(int total);
                        List<Customer> findByNameMatches(String pattern);
                        List<Customer> findByAgeIgnoreCase(int age);
                        """))
                .satisfiesExactly(
                        text -> assertThat(text)
                                .isEqualTo("1 Customers.findByAgeContaining: The keyword CONTAINING does not fit"
                                        + " Customer.age: it looks into text, and this is of type Integer"),
                        text -> assertThat(text).startsWith("2 ").contains("name one of its attributes"),
                        text -> assertThat(text)
                                .startsWith("3 ")
                                .contains("a collection is empty or contains an entity"),
                        text -> assertThat(text).startsWith("4 ").contains("there is no such condition in SQL"),
                        text -> assertThat(text).startsWith("5 ").contains("only text has upper and lower case"));
    }

    @Test
    @Covers("SC1.2")
    void parametersThatDoNotFit() {
        assertThat(errors("""
                        List<Customer> findByNameAndAge(String name);
                        List<Customer> findByName(Long name);
                        List<Customer> findByAgeIn(int age);
                        """))
                .containsExactly(
                        "1 Customers.findByNameAndAge: It needs 2 parameters to compare attributes with, and has 1",
                        "2 Customers.findByName: The parameter name of type Long cannot be compared with name, which is of"
                                + " type String",
                        "3 Customers.findByAgeIn: The parameter age of type int cannot be compared with age, which is of"
                                + " type Integer");
    }

    @Test
    @Covers("SC1.2")
    void recordsThatDoNotFit() {
        assertThat(errors("""
                        List<Wrong> findByName(String name);
                        Page<Mistyped> findByAge(int age, Pageable page);
                        Optional<Deep> findByActive(boolean active);
                        record Wrong(String nickname) {}
                        record Mistyped(String age) {}
                        record Deep(String name, List<Item> invoices) {}
                        record Item(int amount) {}
                        """))
                .satisfiesExactly(
                        text -> assertThat(text)
                                .startsWith("1 Customers.findByName: It cannot return Wrong: Customer has no attribute"
                                        + " \"nickname\"; there are: active"),
                        text -> assertThat(text)
                                .isEqualTo(
                                        "2 Customers.findByAge: It cannot return Mistyped: age is of type String, and"
                                                + " Customer.age of type Integer"),
                        text -> assertThat(text)
                                .startsWith("3 Customers.findByActive: It cannot return Item: Invoice has no attribute"
                                        + " \"amount\""));
    }

    @Test
    @Covers("SC1.2")
    void gettersThatDoNotFit() {
        assertThat(errors("""
                        List<Wrong> findByName(String name);
                        Optional<Several> findByAge(int age);
                        List<Whole> findByActive(boolean active);
                        List<Open> findByTagsContaining(String tag);
                        interface Wrong { String getNickname(); }
                        interface Several { List<Object> getInvoices(); }
                        interface Whole { String getName(); Object getAddress(); }
                        interface Open { @org.springframework.beans.factory.annotation.Value("x") String getMagic(); }
                        """))
                .satisfiesExactly(
                        text -> assertThat(text)
                                .startsWith("1 Customers.findByName: It cannot return Wrong: Customer has no attribute"
                                        + " \"nickname\""),
                        text -> assertThat(text)
                                .isEqualTo(
                                        "2 Customers.findByAge: It cannot return Several: invoices is a collection, and"
                                                + " a getter yields one value: return a record with a list of records"),
                        text -> assertThat(text).startsWith("3 ").contains("address is an embedded object"));
    }

    @Test
    @Covers("SC1.2")
    void collectionsOfOtherThingsThanRecordsDoNotFit() {
        assertThat(errors("""
                        List<Tagged> findByName(String name);
                        List<Whole> findByAge(int age);
                        record Tagged(String name, Set<String> tags) {}
                        record Whole(String name, List<Invoice> invoices) {}
                        """))
                .containsExactly(
                        "1 Customers.findByName: It cannot return Tagged: tags is of type Set<String>, and the attribute is"
                                + " a collection of values, which records do not hold: return the entity",
                        "2 Customers.findByAge: It cannot return Whole: invoices is of type List<Invoice>, and the attribute"
                                + " is a collection: give the component a list of records");
    }

    @Test
    @Covers("SC1.4")
    void parametersThatMayBeAbsentAreTakenApart() {
        assertThat(errors("List<Customer> findByName(Optional<String> name);")).isEmpty();
    }

    @Test
    @Covers("SC1.3")
    void sqlThatChangesRowsNeedsModifying() {
        assertThat(errors("""
                        @Query("update customer set age = age + 1") int older();
                        @Modifying @Query("delete from customer") int clear();
                        @Query("update customer set age = age + 1 returning *") List<Customer> olderOnes();
                        """))
                .containsExactly(
                        "1 Customers.older: The SQL changes rows: annotate the method with @Modifying, and let it"
                                + " return int, long or void");
    }

    @Test
    @Covers("SC1.2")
    void deletionByOneStatementYieldsTheNumberOfAllRows() {
        assertThat(errors("""
                        @Modifying long deleteByName(String name);
                        @Modifying List<Customer> removeByName(String name);
                        @Modifying int deleteByAge(int age, Limit limit);
                        List<Customer> deleteByActive(boolean active, Limit limit);
                        """))
                .containsExactly(
                        "2 Customers.removeByName: With @Modifying it loads nothing, so that it yields the number of rows: let"
                                + " it return int, long or void",
                        "3 Customers.deleteByAge: It deletes all rows of its condition by one statement: leave out the"
                                + " parameter of type Limit");
    }

    @Test
    @Covers("SC1.3")
    void rowsAreNoArraysAndNoMaps() {
        assertThat(errors("""
                        @Query("select name, age from customer") List<Object[]> rows();
                        @Query("select name, age from customer") List<Map<String, Object>> maps();
                        @Query("select * from customer") Window<Customer> window(ScrollPosition position);
                        @Query("select picture from customer") List<byte[]> pictures();
                        @Query("select name from customer") String[] names();
                        """))
                .containsExactly(
                        "1 Customers.rows: Rows are no Object[]: return a record with a component for each column, or an"
                                + " interface with getters",
                        "2 Customers.maps: Rows are no Map: return a record with a component for each column, or an"
                                + " interface with getters",
                        "3 Customers.window: A Window needs to know the order of its rows, which SQL of one's own keeps to"
                                + " itself: return a Page or a Slice, or write the query as a method name");
    }

    @Test
    @Covers("SC1.3")
    void jpqlIsNoSql() {
        String advice =
                ": It reads like JPQL, and @Query holds SQL, in which all columns of a table are alias.*; many such"
                        + " queries are a method name or a condition";
        assertThat(errors("""
                        @Query("select c from Customer c where c.address.city = :city") List<Customer> in(String city);
                        @Query("from Customer") List<Customer> every();
                        @Query("select c.* from customer c join fetch c.invoices") List<Customer> fetched();
                        @Query("select new shop.Row(c.name) from Customer c") List<Object> made();
                        @Query("select * from #{#entityName}") List<Customer> named();
                        @Query("select c.* from customer c where c.name <> 'join fetch' -- from JPQL") List<Customer> sql();
                        @Query("select name from customer name") List<String> alias();
                        """))
                .containsExactly(
                        "1 Customers.in" + advice,
                        "2 Customers.every" + advice,
                        "3 Customers.fetched" + advice,
                        "4 Customers.made" + advice,
                        "5 Customers.named: #{#entityName} is of JPQL, and @Query holds SQL: write the name of the table in"
                                + " its place");
    }

    @Test
    @Covers("SC1.2")
    void idsOfAnotherTypeThanThatOfTheEntity() {
        assertThat(errorsIn("""
                        package shop;
                        import dev.orm.spring.repository.OrmRepository;
                        interface Customers extends OrmRepository<Customer, String> {}
                        """))
                .singleElement()
                .asString()
                .endsWith("Customers has ids of type String, but the id of Customer is of type Long");
    }

    @Test
    @Covers("SC1.3")
    void parameterOfSqlThatTheMethodDoesNotHave() {
        assertThat(errors("@Query(\"select * from customer where name = :nmae and age = :age\")"
                        + " List<Customer> named(String name, int age);"))
                .containsExactly("1 Customers.named: The SQL has the parameter :nmae, but the method has none of this"
                        + " name; it has [name, age]. Name one of them so, by @Param(\"nmae\") if need be; a colon of SQL"
                        + " itself is written \\:");
    }

    @Test
    @Covers("SC1.3")
    void parameterOfTheMethodThatSqlDoesNotUse() {
        assertThat(errors("""
                        @Query("select * from customer where name = :name") List<Customer> one(String name, int age);
                        @Query("select * from customer where name = :#{#name}") List<Customer> expression(String name);
                        @Query(value = "select * from customer", countQuery = "select count(*) from customer where age = :age")
                        Page<Customer> page(int age, Pageable page, Sort sort);
                        @Query("") List<Customer> elsewhere(String name);
                        """))
                .containsExactly(
                        "1 Customers.one: The SQL does not use the parameter age of the method: write :age where it"
                                + " belongs, or leave the parameter out");
    }

    @Test
    @Covers("SC1.3")
    void parametersOfSqlAreNamed() {
        assertThat(errors("""
                        @Query("select * from customer where name = ?1") List<Customer> one(String name);
                        @Query("select * from customer where name = '?1' and name \\\\? :name") List<Customer> two(String name);
                        """))
                .containsExactly(
                        "1 Customers.one: Parameters of @Query are named: write :name for the parameter called name in place of"
                                + " a question mark, and \\? for a question mark of an operator");
    }

    @Test
    @Covers("SC1.4")
    void checkCanBeSwitchedOff() {
        assertThat(errors("List<Customer> findByNickname(String nickname);", "-Aorm.repositories.check=false"))
                .isEmpty();
    }

    @Test
    void bareRepositoriesOfSpringDataAreChecked() {
        assertThat(errorsIn("""
                        package shop;
                        import java.util.*;
                        import org.springframework.data.domain.*;
                        import org.springframework.data.repository.Repository;
                        interface Customers extends Repository<Customer, Long> {
                            Collection<Customer> findAll();
                            Page<Customer> findAll(Pageable page);
                            List<Customer> findByNickname(String nickname);
                        }
                        """)).singleElement().asString().startsWith("1 Customers.findByNickname");
    }

    @Test
    void methodsOfBaseInterfacesAreCheckedForEachRepository() {
        assertThat(errorsIn("""
                        package shop;
                        import dev.orm.spring.repository.OrmRepository;
                        import java.util.*;
                        import org.springframework.data.repository.NoRepositoryBean;

                        @NoRepositoryBean
                        interface Named<T> extends OrmRepository<T, Long> {
                            List<T> findByTitle(String title);
                        }
                        interface Customers extends Named<Customer>, Searching {
                        }
                        interface Searching {
                            List<Customer> findByMagic(String words);
                        }
                        """))
                .singleElement()
                .asString()
                .contains("Customers.findByTitle: Customer has no attribute \"title\"");
    }

    @Test
    @Covers("SC1.4")
    void methodsThatTheApplicationImplementsAreNotChecked() {
        assertThat(errorsIn("""
                        package shop;
                        import dev.orm.spring.repository.OrmRepository;
                        import java.util.*;

                        interface Customers extends OrmRepository<Customer, Long> {
                            List<Customer> findByMagic(String words);
                        }
                        class CustomersImpl {
                            public List<Customer> findByMagic(String words) { return List.of(); }
                        }
                        """)).isEmpty();
    }
}
