package dev.orm.processor.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.spring.members.Member;
import dev.orm.spring.members.MemberRepository;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.OrderRepository;
import dev.orm.testing.Covers;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.PartTree;

/** The processor reads method names by itself, and must read the same as Spring Data does at the start. */
final class MethodNameTests {

    /** Properties of a class as Spring Data knows them. */
    private record Properties(TypeInformation<?> type) implements AttributeScope<String> {

        @Override
        public @Nullable String attribute(String name) {
            return type.getProperty(name) == null ? null : name;
        }

        @Override
        public @Nullable Properties behind(String attribute) {
            TypeInformation<?> property = type.getProperty(attribute);
            return property == null ? null : new Properties(property.getRequiredActualType());
        }
    }

    private static String path(String words, Class<?> type) {
        AttributeSearch.Result<String> result = AttributeSearch.find(words, new Properties(TypeInformation.of(type)));
        if (result instanceof AttributeSearch.Found<String> found) {
            return String.join(".", found.path());
        }
        throw new IllegalArgumentException(((AttributeSearch.Unknown<String>) result).name());
    }

    private static List<String> ours(MethodName name, Class<?> type) {
        return name.parts().stream().map(part -> text(part, type)).toList();
    }

    private static String text(NamePart part, Class<?> type) {
        String letters = switch (part.letters()) {
            case AS_THEY_ARE -> "NEVER";
            case ANY_CASE_OF_TEXT -> "WHEN_POSSIBLE";
            case ANY_CASE -> "ALWAYS";
        };
        return path(part.path(), type) + " " + part.keyword().name() + " "
                + part.keyword().arguments() + " " + letters;
    }

    private static List<String> theirs(PartTree tree) {
        return tree.stream()
                .flatMap(PartTree.OrPart::stream)
                .map(part -> part.getProperty().toDotPath() + " "
                        + part.getType().name() + " " + part.getNumberOfArguments() + " " + part.shouldIgnoreCase())
                .toList();
    }

    private static void assertSame(String name, Class<?> type) {
        PartTree tree = new PartTree(name, type);
        MethodName ours = MethodName.parse(name).orElseThrow();
        assertThat(ours(ours, type)).as(name).isEqualTo(theirs(tree));
        assertThat(ours.subject()).as(name).isEqualTo(subject(tree));
        assertThat(ours.order().stream().map(order -> path(order, type)).toList())
                .as(name)
                .isEqualTo(tree.getSort().stream().map(Sort.Order::getProperty).toList());
    }

    private static MethodName.Subject subject(PartTree tree) {
        return tree.isCountProjection()
                ? MethodName.Subject.COUNT
                : tree.isExistsProjection()
                        ? MethodName.Subject.EXISTS
                        : tree.isDelete() ? MethodName.Subject.DELETE : MethodName.Subject.FIND;
    }

    @Test
    @Covers("SC1.1")
    void keywordsAndTheirWordsAreThoseOfSpringData() {
        assertThat(Arrays.stream(Keyword.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Part.Type.values()).map(Enum::name).toList());
        for (Keyword keyword : Keyword.values()) {
            Part.Type type = Part.Type.valueOf(keyword.name());
            assertThat(keyword.words()).containsExactlyElementsOf(type.getKeywords());
            assertThat(keyword.arguments()).isEqualTo(type.getNumberOfArguments());
        }
    }

    @ParameterizedTest
    @EnumSource(Keyword.class)
    @Covers("SC1.1")
    void eachKeywordIsReadAlike(Keyword keyword) {
        for (String word : keyword.words()) {
            assertSame("findByFirstname" + word, Member.class);
            assertSame("findByFirstname" + word + "IgnoreCase", Member.class);
            assertSame("countByAge" + word + "AndSponsorLastname" + word, Member.class);
            assertSame("deleteByAge" + word + "OrLastname" + word + "AllIgnoreCase", Member.class);
            assertSame("findTop7DistinctByGuestsSponsorAge" + word + "OrderByAgeDescLastname", Member.class);
        }
    }

    static Stream<Method> methods() {
        return Stream.of(MemberRepository.class, CustomerRepository.class, OrderRepository.class)
                .flatMap(repository -> Arrays.stream(repository.getDeclaredMethods()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    @Covers("SC1.1")
    void eachMethodOfTheTestsIsReadAlike(Method method) {
        Class<?> entity = method.getDeclaringClass() == MemberRepository.class
                ? Member.class
                : method.getDeclaringClass() == CustomerRepository.class ? Customer.class : Order.class;
        assertSame(method.getName(), entity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "findBy",
                "findAllBy",
                "findAllByOrderByAge",
                "findMembersByAgeInOrderByLastnameAscAgeDesc",
                "findFirstByOrderByStartDateDesc",
                "findDistinctFirst3ByActiveTrue",
                "findBySponsor_Lastname",
                "findBySponsor_SponsorLastnameAndAgeIsNull",
                "existsByActiveIsTrueOrActiveFalse",
                "removeByStartDateBeforeAndSponsorGuestsFirstnameStartsWith",
                "streamAllByFirstnameNotContainsAndLastnameAllIgnoringCase",
                "queryTop10ByAgeBetweenOrAgeIn",
                "findByOrderByAge"
            })
    void shapesOfNamesAreReadAlike(String name) {
        assertSame(name, Member.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "findByNickname",
                "findBySponsorNickname",
                "findByFirstnameLength",
                "findBySponsor_Nickname",
                "findByAgeAndNicknameLike"
            })
    void whatSpringDataDoesNotFindIsNotFound(String name) {
        assertThatThrownBy(() -> new PartTree(name, Member.class)).isInstanceOf(PropertyReferenceException.class);
        MethodName parsed = MethodName.parse(name).orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> ours(parsed, Member.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"findByAgeOrderByAgeOrderByLastname", "findByOrderByDesc"})
    void whatSpringDataRefusesIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartTree(name, Member.class));
        assertThatIllegalArgumentException().isThrownBy(() -> MethodName.parse(name));
    }

    @Test
    void numberThatIsNoneIsLeftToTheStart() {
        assertThat(MethodName.parse("findTop99999999999ByAge")).isPresent();
    }

    @Test
    void namesThatSayNothingOfQueryAreLeftAlone() {
        assertThat(Stream.of("save", "findAll", "searchAll", "bypass", "findby")
                        .map(MethodName::parse)
                        .collect(Collectors.toSet()))
                .allMatch(Optional::isEmpty);
    }
}
