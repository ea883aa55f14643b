package dev.orm.benchmarks.startup.orm;

import dev.orm.spring.repository.OrmRepository;
import java.time.LocalDate;
import java.util.List;

/** The visits. */
public interface VisitRepository extends OrmRepository<Visit, Long> {

    List<Visit> findByTookPlaceOnBefore(LocalDate day);
}
