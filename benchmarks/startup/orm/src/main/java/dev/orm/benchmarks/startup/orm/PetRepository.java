package dev.orm.benchmarks.startup.orm;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;

/** The pets. */
public interface PetRepository extends OrmRepository<Pet, Long> {

    List<Pet> findByNameStartingWith(String start);
}
