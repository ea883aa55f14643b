package dev.orm.sample.library.lending;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;

/** The patrons. */
public interface PatronRepository extends OrmRepository<Patron, Long> {

    List<Patron> findByAddressCityOrderByName(String city);
}
