package dev.orm.benchmarks.startup.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The pets. */
public interface PetRepository extends ListCrudRepository<Pet, Long> {

    List<Pet> findByNameStartingWith(String start);
}
