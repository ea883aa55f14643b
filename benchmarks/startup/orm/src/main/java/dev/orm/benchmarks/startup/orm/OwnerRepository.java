package dev.orm.benchmarks.startup.orm;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;

/** The owners. */
public interface OwnerRepository extends OrmRepository<Owner, Long> {

    List<Owner> findByCity(String city);
}
