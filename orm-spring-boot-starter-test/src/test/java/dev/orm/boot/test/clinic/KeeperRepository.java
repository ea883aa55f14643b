package dev.orm.boot.test.clinic;

import dev.orm.spring.repository.OrmRepository;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

public interface KeeperRepository extends OrmRepository<Keeper, Integer> {

    Page<Keeper> findByLastNameStartingWith(String lastName, Pageable pageable);

    @Override
    Optional<Keeper> findById(Integer id);
}
