package dev.orm.spring.members;

import dev.orm.spring.repository.OrmRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A method for each keyword. */
public interface MemberRepository extends OrmRepository<Member, Long> {

    List<Member> findDistinctByLastnameAndFirstname(String lastname, String firstname);

    List<Member> findByLastnameAndFirstname(String lastname, String firstname);

    List<Member> findByLastnameOrFirstname(String lastname, String firstname);

    List<Member> findByFirstname(String firstname);

    List<Member> findByFirstnameIs(String firstname);

    List<Member> findByFirstnameEquals(String firstname);

    List<Member> findByAge(@Nullable Integer age);

    List<Member> findByStartDateBetween(LocalDate from, LocalDate to);

    List<Member> findByAgeLessThan(int age);

    List<Member> findByAgeLessThanEqual(int age);

    List<Member> findByAgeGreaterThan(int age);

    List<Member> findByAgeGreaterThanEqual(int age);

    List<Member> findByStartDateAfter(LocalDate day);

    List<Member> findByStartDateBefore(LocalDate day);

    List<Member> findByAgeIsNull();

    List<Member> findByAgeNull();

    List<Member> findByAgeIsNotNull();

    List<Member> findByAgeNotNull();

    List<Member> findByFirstnameLike(String pattern);

    List<Member> findByFirstnameNotLike(String pattern);

    List<Member> findByFirstnameStartingWith(String start);

    List<Member> findByFirstnameEndingWith(String end);

    List<Member> findByFirstnameContaining(String part);

    List<Member> findByAgeOrderByLastnameDesc(@Nullable Integer age);

    List<Member> findByLastnameNot(String lastname);

    List<Member> findByAgeIn(Collection<Integer> ages);

    List<Member> findByAgeNotIn(Collection<Integer> ages);

    List<Member> findByActiveTrue();

    List<Member> findByActiveFalse();

    List<Member> findByFirstnameIgnoreCase(String firstname);

    List<Member> findByAgeIsBetween(int from, int to);

    List<Member> findByAgeIsLessThan(int age);

    List<Member> findByAgeIsLessThanEqual(int age);

    List<Member> findByAgeIsGreaterThan(int age);

    List<Member> findByAgeIsGreaterThanEqual(int age);

    List<Member> findByStartDateIsAfter(LocalDate day);

    List<Member> findByStartDateIsBefore(LocalDate day);

    List<Member> findByFirstnameIsLike(String pattern);

    List<Member> findByFirstnameIsNotLike(String pattern);

    List<Member> findByFirstnameIsStartingWith(String start);

    List<Member> findByFirstnameStartsWith(String start);

    List<Member> findByFirstnameIsEndingWith(String end);

    List<Member> findByFirstnameEndsWith(String end);

    List<Member> findByFirstnameIsContaining(String part);

    List<Member> findByFirstnameContains(String part);

    List<Member> findByFirstnameIsNotContaining(String part);

    List<Member> findByFirstnameNotContaining(String part);

    List<Member> findByFirstnameNotContains(String part);

    List<Member> findByGuestsIsEmpty();

    List<Member> findByGuestsEmpty();

    List<Member> findByGuestsIsNotEmpty();

    List<Member> findByGuestsNotEmpty();

    List<Member> findByGuestsContaining(Member guest);

    List<Member> findByGuestsNotContaining(Member guest);

    List<Member> findByHobbiesIsEmpty();

    List<Member> findByHobbiesIsNotEmpty();

    List<Member> findByHobbiesContaining(String hobby);

    List<Member> findByHobbiesNotContaining(String hobby);

    List<Member> findByHobbiesContainingIgnoreCase(String hobby);

    List<Member> findBySponsorHobbiesContaining(String hobby);

    List<Member> findByAgeIsIn(Collection<Integer> ages);

    List<Member> findByAgeIsNotIn(Collection<Integer> ages);

    List<Member> findByActiveIsTrue();

    List<Member> findByActiveIsFalse();

    List<Member> findByLastnameIsNot(String lastname);

    List<Member> findBySponsor(@Nullable Member sponsor);

    List<Member> findBySponsorNot(@Nullable Member sponsor);

    List<Member> findBySponsorIsNull();

    List<Member> findBySponsorIn(Collection<Member> sponsors);

    List<Member> findByFirstnameIgnoringCase(String firstname);

    List<Member> findByFirstnameAndLastnameAllIgnoreCase(String firstname, String lastname);

    List<Member> findByFirstnameAndAgeAllIgnoringCase(String firstname, int age);

    List<Member> findByFirstnameInIgnoreCase(Collection<String> names);

    List<Member> findByFirstnameLikeIgnoreCase(String pattern);

    List<Member> findByActiveOrderByLastnameAscFirstnameDesc(boolean active);

    List<Member> readByFirstname(String firstname);

    List<Member> getByFirstname(String firstname);

    List<Member> queryByFirstname(String firstname);

    List<Member> searchByFirstname(String firstname);

    Stream<Member> streamByFirstname(String firstname);

    List<Member> findFirstByOrderByFirstnameDesc();

    List<Member> findFirst2MembersByActiveTrueOrderByFirstname();

    List<Member> findTopByOrderByFirstname();

    List<Member> findTop3ByOrderByFirstname();

    long countByLastname(String lastname);

    boolean existsByLastname(String lastname);

    long deleteByLastname(String lastname);

    List<Member> removeByActiveFalse();
}
