package dev.orm.benchmarks.startup.jpa;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The owners. */
public interface OwnerRepository extends JpaRepository<Owner, Long> {

    List<Owner> findByCity(String city);
}
