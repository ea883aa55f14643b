package dev.orm.benchmarks.startup.jdbc;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The visits. */
public interface VisitRepository extends ListCrudRepository<Visit, Long> {

    List<Visit> findByTookPlaceOnBefore(LocalDate day);
}
