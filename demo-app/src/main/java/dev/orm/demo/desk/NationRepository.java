package dev.orm.demo.desk;

import dev.orm.demo.domain.Nation;
import dev.orm.spring.repository.OrmRepository;
import java.util.List;

/** The nations. */
interface NationRepository extends OrmRepository<Nation, Integer> {

    List<NamedOption> findByOrderByName();
}
