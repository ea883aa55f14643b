package dev.orm.demo.desk;

import dev.orm.demo.domain.Label;
import dev.orm.spring.repository.OrmRepository;
import java.util.List;

/** The labels. */
interface LabelRepository extends OrmRepository<Label, Long> {

    List<Label> findByOrderByName();
}
