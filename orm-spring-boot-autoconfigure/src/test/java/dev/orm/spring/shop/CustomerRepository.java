package dev.orm.spring.shop;

import dev.orm.spring.repository.OrmRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

public interface CustomerRepository extends OrmRepository<Customer, Long> {

    Optional<Customer> findByName(String name);

    @Nullable
    Customer findByAddressCity(String city);

    List<Customer> findByEmail(@Nullable String email);

    List<Customer> findByEmailNot(@Nullable String email);

    List<Customer> findByNameIgnoreCase(String name);

    List<Customer> findByNameStartingWith(String start, Sort sort);

    List<Customer> findByNameContainingIgnoreCaseOrderByNameDesc(String part);

    List<Customer> findByNameInOrderByName(Collection<String> names);

    List<Customer> findByNameNotInAndActiveTrueOrderByName(Collection<String> names);

    List<Customer> findByNameLikeOrAddress_CityOrderByName(String pattern, String city);

    List<Customer> findByEmailIsNullOrderByName(Limit limit);

    List<Customer> findTop2ByOrderByNameDesc();

    Optional<Customer> findFirstByOrderByName();

    Page<Customer> findByActive(boolean active, Pageable pageable);

    Slice<Customer> findByActiveTrueOrderByName(Pageable pageable);

    Window<Customer> findByActiveTrue(ScrollPosition position, Sort sort, Limit limit);

    Window<NameAndCity> findByActiveTrueOrderByAddressCityDesc(ScrollPosition position, Limit limit);

    Stream<Customer> findByActiveFalseOrderByName();

    long countByActive(boolean active);

    boolean existsByName(String name);

    int deleteByActive(boolean active);

    List<Customer> removeByNameStartingWith(String start);

    List<Customer> removeByNameIn(Collection<String> names, Sort sort, Limit limit);

    Optional<Customer> deleteByAddressCity(String city);

    List<NameAndCity> findByNameOrderByName(String name);

    <P> List<P> findByActiveTrueOrderById(Class<P> type);

    /** A record for two of the attributes, one of an embedded object. */
    record NameAndCity(String name, String addressCity) {}

    /** A record with one inside for the embedded object. */
    record Nested(String name, Place address) {

        public record Place(String city) {}
    }

    /** An interface for two of the attributes. */
    interface NameOnly {
        String getName();

        @Nullable
        String getEmail();
    }
}
