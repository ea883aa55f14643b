package dev.orm.demo.desk;

import dev.orm.demo.domain.Staff;
import dev.orm.spring.repository.OrmRepository;
import java.util.List;

/** The staff. */
interface StaffRepository extends OrmRepository<Staff, Integer> {

    List<NamedOption> findByTeamOrderByName(String team);
}
