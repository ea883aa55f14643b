package dev.orm.benchmarks.startup.jpa;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The visits. */
public interface VisitRepository extends JpaRepository<Visit, Long> {

    List<Visit> findByTookPlaceOnBefore(LocalDate day);
}
