package dev.orm.benchmarks.startup.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The vets. */
public interface VetRepository extends ListCrudRepository<Vet, Long> {

    List<Vet> findByName(String name);
}
