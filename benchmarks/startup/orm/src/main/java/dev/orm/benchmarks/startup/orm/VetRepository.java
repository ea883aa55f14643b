package dev.orm.benchmarks.startup.orm;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;

/** The vets. */
public interface VetRepository extends OrmRepository<Vet, Long> {

    List<Vet> findByName(String name);
}
