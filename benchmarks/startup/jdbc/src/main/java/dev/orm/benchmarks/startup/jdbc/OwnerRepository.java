package dev.orm.benchmarks.startup.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The owners. */
public interface OwnerRepository extends ListCrudRepository<Owner, Long> {

    List<Owner> findByCity(String city);
}
