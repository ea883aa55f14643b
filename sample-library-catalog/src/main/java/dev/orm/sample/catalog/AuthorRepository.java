package dev.orm.sample.catalog;

import dev.orm.spring.repository.OrmRepository;
import java.util.Optional;

/** The authors. */
public interface AuthorRepository extends OrmRepository<Author, Long> {

    Optional<Author> findByName(String name);
}
