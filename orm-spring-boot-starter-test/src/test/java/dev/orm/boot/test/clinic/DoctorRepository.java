package dev.orm.boot.test.clinic;

import java.util.Collection;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Offers what it declares, and nothing else. */
public interface DoctorRepository extends Repository<Doctor, Integer> {

    @Transactional(readOnly = true)
    @Cacheable("doctors")
    Collection<Doctor> findAll() throws DataAccessException;

    @Transactional(readOnly = true)
    @Cacheable("doctors")
    Page<Doctor> findAll(Pageable pageable) throws DataAccessException;
}
