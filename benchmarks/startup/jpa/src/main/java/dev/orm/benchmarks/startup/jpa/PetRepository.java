package dev.orm.benchmarks.startup.jpa;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The pets. */
public interface PetRepository extends JpaRepository<Pet, Long> {

    List<Pet> findByNameStartingWith(String start);
}
