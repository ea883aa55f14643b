package dev.orm.benchmarks.startup.jpa;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The vets. */
public interface VetRepository extends JpaRepository<Vet, Long> {

    List<Vet> findByName(String name);
}
