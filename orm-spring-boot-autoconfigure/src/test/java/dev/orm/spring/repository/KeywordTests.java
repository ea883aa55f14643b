package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.members.Member;
import dev.orm.spring.members.MemberRepository;
import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.repository.query.QueryCreationException;
import org.springframework.data.repository.query.parser.Part.Type;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/** Every keyword of query methods: those of Spring Data JPA's documented table, and all other spellings that Spring Data reads. */
@OnEachDatabase
final class KeywordTests {

    private static final MappingRegistry MAPPINGS = MappingRegistry.of(Member.class);
    private static final Set<Type> REFUSED = EnumSet.of(Type.NEAR, Type.WITHIN, Type.REGEX, Type.EXISTS);

    private final TestDatabase database;
    private final List<String> sent = new ArrayList<>();
    private OrmRepositoryFactory factory;
    private MemberRepository members;
    private TransactionTemplate transaction;

    KeywordTests(TestDatabase database) {
        this.database = database;
    }

    /**
     * A keyword in a method, and what it does.
     *
     * @param keyword what the documentation calls it
     * @param method  the method of {@link MemberRepository}
     * @param sql     what H2 is sent behind the columns
     * @param names   the first names of those who are found
     * @param arguments for the method, told the members in the database
     */
    private record Row(
            String keyword,
            String method,
            String sql,
            String names,
            Function<MemberRepository, @Nullable Object[]> arguments) {

        @Override
        public String toString() {
            return keyword + ": " + method;
        }
    }

    private static Row row(String keyword, String method, String sql, String names, @Nullable Object... arguments) {
        return new Row(keyword, method, sql, names, members -> arguments);
    }

    private static Row about(
            String keyword, String method, String sql, String names, Function<MemberRepository, Object> argument) {
        return new Row(keyword, method, sql, names, members -> new Object[] {argument.apply(members)});
    }

    private static LocalDate year(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static Member named(MemberRepository members, String firstname) {
        return members.findByFirstname(firstname).get(0);
    }

    /** The rows of Spring Data JPA's table, in its order. */
    static Stream<Row> documented() {
        return Stream.of(
                row(
                        "Distinct",
                        "findDistinctByLastnameAndFirstname",
                        "where m.lastname = ? and m.firstname = ?",
                        "Bob",
                        "Baker",
                        "Bob"),
                row(
                        "And",
                        "findByLastnameAndFirstname",
                        "where m.lastname = ? and m.firstname = ?",
                        "Bob",
                        "Baker",
                        "Bob"),
                row(
                        "Or",
                        "findByLastnameOrFirstname",
                        "where m.lastname = ? or m.firstname = ?",
                        "Ann Bob Cyrus",
                        "Baker",
                        "Ann"),
                row("Is", "findByFirstname", "where m.firstname = ?", "Ann", "Ann"),
                row("Is", "findByFirstnameIs", "where m.firstname = ?", "Ann", "Ann"),
                row("Equals", "findByFirstnameEquals", "where m.firstname = ?", "Ann", "Ann"),
                row("Is of null", "findByAge", "where m.age is null", "Cyrus", (Object) null),
                row(
                        "Between",
                        "findByStartDateBetween",
                        "where m.start_date between ? and ?",
                        "Bob Cyrus",
                        year(2021),
                        year(2022)),
                row("LessThan", "findByAgeLessThan", "where m.age < ?", "Dee", 30),
                row("LessThanEqual", "findByAgeLessThanEqual", "where m.age <= ?", "Ann Dee", 30),
                row("GreaterThan", "findByAgeGreaterThan", "where m.age > ?", "Bob", 30),
                row("GreaterThanEqual", "findByAgeGreaterThanEqual", "where m.age >= ?", "Ann Bob", 30),
                row("After", "findByStartDateAfter", "where m.start_date > ?", "Dee", year(2022)),
                row("Before", "findByStartDateBefore", "where m.start_date < ?", "Ann", year(2021)),
                row("IsNull", "findByAgeIsNull", "where m.age is null", "Cyrus"),
                row("Null", "findByAgeNull", "where m.age is null", "Cyrus"),
                row("IsNotNull", "findByAgeIsNotNull", "where m.age is not null", "Ann Bob Dee"),
                row("NotNull", "findByAgeNotNull", "where m.age is not null", "Ann Bob Dee"),
                row("Like", "findByFirstnameLike", "where m.firstname like ? escape '!'", "Bob", "_o%"),
                row(
                        "NotLike",
                        "findByFirstnameNotLike",
                        "where m.firstname not like ? escape '!'",
                        "Ann Cyrus Dee",
                        "_o%"),
                row("StartingWith", "findByFirstnameStartingWith", "where m.firstname like ? escape '!'", "Bob", "B"),
                row("EndingWith", "findByFirstnameEndingWith", "where m.firstname like ? escape '!'", "Ann", "nn"),
                row("Containing", "findByFirstnameContaining", "where m.firstname like ? escape '!'", "Dee", "ee"),
                row("OrderBy", "findByAgeOrderByLastnameDesc", "where m.age = ? order by m.lastname desc", "Ann", 30),
                row("Not", "findByLastnameNot", "where m.lastname <> ?", "Ann Dee", "Baker"),
                row("In", "findByAgeIn", "where m.age = any(?)", "Ann Dee", List.of(20, 30)),
                row("NotIn", "findByAgeNotIn", "where m.age <> all(?)", "Bob", List.of(20, 30)),
                row("True", "findByActiveTrue", "where m.active = ?", "Ann Cyrus"),
                row("False", "findByActiveFalse", "where m.active = ?", "Bob Dee"),
                row("IgnoreCase", "findByFirstnameIgnoreCase", "where lower(m.firstname) = lower(?)", "Ann", "ANN"));
    }

    /** All other spellings, subjects, and what keywords do for relations and collections. */
    static Stream<Row> others() {
        return Stream.of(
                row("IsBetween", "findByAgeIsBetween", "where m.age between ? and ?", "Ann Dee", 20, 30),
                row("IsLessThan", "findByAgeIsLessThan", "where m.age < ?", "Dee", 30),
                row("IsLessThanEqual", "findByAgeIsLessThanEqual", "where m.age <= ?", "Ann Dee", 30),
                row("IsGreaterThan", "findByAgeIsGreaterThan", "where m.age > ?", "Bob", 30),
                row("IsGreaterThanEqual", "findByAgeIsGreaterThanEqual", "where m.age >= ?", "Ann Bob", 30),
                row("IsAfter", "findByStartDateIsAfter", "where m.start_date > ?", "Dee", year(2022)),
                row("IsBefore", "findByStartDateIsBefore", "where m.start_date < ?", "Ann", year(2021)),
                row("IsLike", "findByFirstnameIsLike", "where m.firstname like ? escape '!'", "Bob", "_o%"),
                row(
                        "IsNotLike",
                        "findByFirstnameIsNotLike",
                        "where m.firstname not like ? escape '!'",
                        "Ann Cyrus Dee",
                        "_o%"),
                row(
                        "IsStartingWith",
                        "findByFirstnameIsStartingWith",
                        "where m.firstname like ? escape '!'",
                        "Bob",
                        "B"),
                row("StartsWith", "findByFirstnameStartsWith", "where m.firstname like ? escape '!'", "Bob", "B"),
                row("IsEndingWith", "findByFirstnameIsEndingWith", "where m.firstname like ? escape '!'", "Ann", "nn"),
                row("EndsWith", "findByFirstnameEndsWith", "where m.firstname like ? escape '!'", "Ann", "nn"),
                row("IsContaining", "findByFirstnameIsContaining", "where m.firstname like ? escape '!'", "Dee", "ee"),
                row("Contains", "findByFirstnameContains", "where m.firstname like ? escape '!'", "Dee", "ee"),
                row(
                        "IsNotContaining",
                        "findByFirstnameIsNotContaining",
                        "where not (m.firstname like ? escape '!')",
                        "Ann Bob Cyrus",
                        "ee"),
                row(
                        "NotContaining",
                        "findByFirstnameNotContaining",
                        "where not (m.firstname like ? escape '!')",
                        "Ann Bob Cyrus",
                        "ee"),
                row(
                        "NotContains",
                        "findByFirstnameNotContains",
                        "where not (m.firstname like ? escape '!')",
                        "Ann Bob Cyrus",
                        "ee"),
                row(
                        "IsEmpty",
                        "findByGuestsIsEmpty",
                        "where not exists (select 1 from member m2 where m2.sponsor_id = m.id)",
                        "Bob Cyrus Dee"),
                row(
                        "Empty",
                        "findByGuestsEmpty",
                        "where not exists (select 1 from member m2 where m2.sponsor_id = m.id)",
                        "Bob Cyrus Dee"),
                row(
                        "IsNotEmpty",
                        "findByGuestsIsNotEmpty",
                        "where exists (select 1 from member m2 where m2.sponsor_id = m.id)",
                        "Ann"),
                row(
                        "NotEmpty",
                        "findByGuestsNotEmpty",
                        "where exists (select 1 from member m2 where m2.sponsor_id = m.id)",
                        "Ann"),
                about(
                        "Containing of entities",
                        "findByGuestsContaining",
                        "where exists (select 1 from member m2 where m2.sponsor_id = m.id and m2.id = ?)",
                        "Ann",
                        members -> named(members, "Bob")),
                about(
                        "NotContaining of entities",
                        "findByGuestsNotContaining",
                        "where not exists (select 1 from member m2 where m2.sponsor_id = m.id and m2.id = ?)",
                        "Bob Cyrus Dee",
                        members -> named(members, "Bob")),
                row(
                        "IsEmpty of values",
                        "findByHobbiesIsEmpty",
                        "where not exists (select 1 from hobby h where h.member_id = m.id)",
                        "Bob Dee"),
                row(
                        "IsNotEmpty of values",
                        "findByHobbiesIsNotEmpty",
                        "where exists (select 1 from hobby h where h.member_id = m.id)",
                        "Ann Cyrus"),
                row(
                        "Containing of values",
                        "findByHobbiesContaining",
                        "where exists (select 1 from hobby h where h.member_id = m.id and h.hobbies = ?)",
                        "Ann Cyrus",
                        "chess"),
                row(
                        "NotContaining of values",
                        "findByHobbiesNotContaining",
                        "where not exists (select 1 from hobby h where h.member_id = m.id and h.hobbies = ?)",
                        "Bob Dee",
                        "chess"),
                row(
                        "Containing of values, IgnoreCase",
                        "findByHobbiesContainingIgnoreCase",
                        "where exists (select 1 from hobby h where h.member_id = m.id and lower(h.hobbies) = lower(?))",
                        "Ann Cyrus",
                        "CHESS"),
                row(
                        "of values of a relation",
                        "findBySponsorHobbiesContaining",
                        "left join member m2 on m2.id = m.sponsor_id where exists (select 1 from hobby h where"
                                + " h.member_id = m2.id and h.hobbies = ?)",
                        "Bob",
                        "chess"),
                row("IsIn", "findByAgeIsIn", "where m.age = any(?)", "Ann Dee", List.of(20, 30)),
                row("IsNotIn", "findByAgeIsNotIn", "where m.age <> all(?)", "Bob", List.of(20, 30)),
                row("IsTrue", "findByActiveIsTrue", "where m.active = ?", "Ann Cyrus"),
                row("IsFalse", "findByActiveIsFalse", "where m.active = ?", "Bob Dee"),
                row("IsNot", "findByLastnameIsNot", "where m.lastname <> ?", "Ann Dee", "Baker"),
                about(
                        "Is of a relation",
                        "findBySponsor",
                        "where m.sponsor_id = ?",
                        "Bob",
                        members -> named(members, "Ann")),
                about(
                        "Not of a relation",
                        "findBySponsorNot",
                        "where not (m.sponsor_id = ?)",
                        "",
                        members -> named(members, "Ann")),
                row("Is of a relation, null", "findBySponsorIsNull", "where m.sponsor_id is null", "Ann Cyrus Dee"),
                about(
                        "In of a relation",
                        "findBySponsorIn",
                        "where m.sponsor_id = any(?)",
                        "Bob",
                        members -> List.of(named(members, "Ann"), named(members, "Bob"))),
                row("IgnoringCase", "findByFirstnameIgnoringCase", "where lower(m.firstname) = lower(?)", "Ann", "ANN"),
                row(
                        "AllIgnoreCase",
                        "findByFirstnameAndLastnameAllIgnoreCase",
                        "where lower(m.firstname) = lower(?) and lower(m.lastname) = lower(?)",
                        "Ann",
                        "ANN",
                        "ARCHER"),
                row(
                        "AllIgnoringCase",
                        "findByFirstnameAndAgeAllIgnoringCase",
                        "where lower(m.firstname) = lower(?) and m.age = ?",
                        "Ann",
                        "ANN",
                        30),
                row(
                        "IgnoreCase with In",
                        "findByFirstnameInIgnoreCase",
                        "where lower(m.firstname) = any(?)",
                        "Ann Bob",
                        List.of("ANN", "bob")),
                row(
                        "IgnoreCase with Like",
                        "findByFirstnameLikeIgnoreCase",
                        "where lower(m.firstname) like lower(?) escape '!'",
                        "Bob",
                        "_O%"),
                row(
                        "OrderBy ... Asc, Desc",
                        "findByActiveOrderByLastnameAscFirstnameDesc",
                        "where m.active = ? order by m.lastname, m.firstname desc",
                        "Dee Bob",
                        false),
                row("read ... By", "readByFirstname", "where m.firstname = ?", "Ann", "Ann"),
                row("get ... By", "getByFirstname", "where m.firstname = ?", "Ann", "Ann"),
                row("query ... By", "queryByFirstname", "where m.firstname = ?", "Ann", "Ann"),
                row("search ... By", "searchByFirstname", "where m.firstname = ?", "Ann", "Ann"),
                row("stream ... By", "streamByFirstname", "where m.firstname = ?", "Ann", "Ann"),
                row("First", "findFirstByOrderByFirstnameDesc", "order by m.firstname desc limit ?", "Dee"),
                row(
                        "First2",
                        "findFirst2MembersByActiveTrueOrderByFirstname",
                        "where m.active = ? order by m.firstname limit ?",
                        "Ann Cyrus"),
                row("Top", "findTopByOrderByFirstname", "order by m.firstname limit ?", "Ann"),
                row("Top3", "findTop3ByOrderByFirstname", "order by m.firstname limit ?", "Ann Bob Cyrus"));
    }

    @BeforeEach
    void store() {
        database.clear();
        Engine engine = Engine.of(database.dataSource()).withListeners(event -> sent.add(event.sql()));
        MAPPINGS.metaData().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, MAPPINGS);
        factory = new OrmRepositoryFactory(sessions);
        members = factory.getRepository(MemberRepository.class);
        OrmTransactionManager transactions = new OrmTransactionManager(engine);
        transactions.addListener(new SessionTransactionListener());
        transaction = new TransactionTemplate(transactions);
        Member ann =
                new Member("Ann", "Archer", 30, year(2020), true).with("chess").with("tennis");
        Member bob = new Member("Bob", "Baker", 40, year(2021), false).sponsoredBy(ann);
        Member cyrus = new Member("Cyrus", "Baker", null, year(2022), true).with("chess");
        Member dee = new Member("Dee", "Archer", 20, year(2023), false);
        transaction.executeWithoutResult(status -> members.saveAll(List.of(ann, bob, cyrus, dee)));
    }

    @ParameterizedTest
    @MethodSource({"documented", "others"})
    @Covers("SR2.1")
    void keyword(Row row) {
        @Nullable Object[] arguments = row.arguments().apply(members);
        sent.clear();
        Method method = Arrays.stream(MemberRepository.class.getMethods())
                .filter(candidate -> candidate.getName().equals(row.method()))
                .findFirst()
                .orElseThrow();

        List<String> found = Objects.requireNonNull(
                transaction.execute(status -> names(ReflectionUtils.invokeMethod(method, members, arguments))));

        if (!row.sql().contains("order by")) {
            found = found.stream().sorted().toList();
        }
        assertThat(String.join(" ", found)).isEqualTo(row.names());
        assertThat(sent).hasSize(1);
        if (database.product() == DatabaseProduct.H2) {
            assertThat(sent.get(0)).endsWith(" from member m " + row.sql());
        }
    }

    @Test
    @Covers("SR2.1")
    void everySpellingOfEveryKeywordIsThere() {
        String methods = Stream.concat(documented(), others()).map(Row::method).collect(Collectors.joining(" "));
        for (Type type : EnumSet.complementOf(EnumSet.copyOf(REFUSED))) {
            for (String keyword : type.getKeywords()) {
                assertThat(methods).as(type.name()).containsPattern("By\\w*[a-z]" + keyword + "( |[A-Z])");
            }
        }
    }

    interface Near extends OrmRepository<Member, Long> {
        List<Member> findByAgeNear(int age);
    }

    interface Within extends OrmRepository<Member, Long> {
        List<Member> findByAgeWithin(int age);
    }

    interface Regex extends OrmRepository<Member, Long> {
        List<Member> findByFirstnameMatches(String pattern);
    }

    interface Exists extends OrmRepository<Member, Long> {
        List<Member> findByAgeExists();
    }

    @Test
    @Covers("SR2.1")
    void keywordsThatMeanNothingInSqlAreRefusedWithRepositoryAndMethod() {
        Map<Type, Class<?>> repositories = Map.of(
                Type.NEAR, Near.class, Type.WITHIN, Within.class, Type.REGEX, Regex.class, Type.EXISTS, Exists.class);
        assertThat(repositories.keySet()).isEqualTo(REFUSED);
        repositories.forEach((type, repository) -> assertThatExceptionOfType(QueryCreationException.class)
                .isThrownBy(() -> factory.getRepository(repository))
                .withMessageContaining(repository.getSimpleName() + "." + repository.getDeclaredMethods()[0].getName())
                .withMessageContaining("The keyword " + type)
                .withMessageContaining("there is no such condition in SQL"));
    }

    interface CaseOfRelation extends OrmRepository<Member, Long> {
        List<Member> findBySponsorIgnoreCase(Member sponsor);
    }

    interface OrderOfValues extends OrmRepository<Member, Long> {
        List<Member> findByHobbiesLessThan(String hobby);
    }

    @Test
    @Covers("SR2.1")
    void keywordsThatDoNotFitAreRefused() {
        assertThatExceptionOfType(QueryCreationException.class)
                .isThrownBy(() -> factory.getRepository(CaseOfRelation.class))
                .withMessageContaining("only text has upper and lower case");
        assertThatExceptionOfType(QueryCreationException.class)
                .isThrownBy(() -> factory.getRepository(OrderOfValues.class))
                .withMessageContaining("a collection is empty or contains a value");
    }

    @Test
    @Covers("SR2.5")
    void subjectsThatYieldNoMembers() {
        assertThat(members.countByLastname("Baker")).isEqualTo(2);
        assertThat(members.existsByLastname("Baker")).isTrue();
        assertThat(members.existsByLastname("Nobody")).isFalse();
        assertThat(sent.subList(sent.size() - 3, sent.size()))
                .satisfiesExactly(
                        count -> assertThat(count).startsWith("select count(*) from member m where m.lastname = ?"),
                        exists ->
                                assertThat(exists).startsWith("select m.id from member m where m.lastname = ? limit ?"),
                        exists -> assertThat(exists)
                                .startsWith("select m.id from member m where m.lastname = ? limit ?"));
    }

    @Test
    @Covers("SR2.5")
    void subjectsThatDelete() {
        long deleted = Objects.requireNonNull(transaction.execute(status -> members.deleteByLastname("Baker")));
        List<Member> removed = Objects.requireNonNull(transaction.execute(status -> members.removeByActiveFalse()));

        assertThat(deleted).isEqualTo(2);
        assertThat(names(removed)).containsExactly("Dee");
        assertThat(names(members.findAll())).containsExactly("Ann");
    }

    private static List<String> names(@Nullable Object found) {
        Stream<?> all = found instanceof Stream<?> stream ? stream : ((Collection<?>) found).stream();
        return all.map(member -> ((Member) member).getFirstname()).toList();
    }
}
