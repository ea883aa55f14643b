package dev.orm.boot.test.clinic;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;

public interface SpeciesRepository extends OrmRepository<Species, Integer> {

    List<Species> findAllByOrderByName();
}
