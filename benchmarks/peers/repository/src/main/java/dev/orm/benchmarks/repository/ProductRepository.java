package dev.orm.benchmarks.repository;

import dev.orm.benchmarks.orm.Product;
import dev.orm.spring.repository.OrmRepository;
import java.util.List;
import org.springframework.data.domain.Limit;

/** The products. */
interface ProductRepository extends OrmRepository<Product, Long> {

    /** The first ones. */
    List<Product> findAllByOrderByIdAsc(Limit limit);
}
