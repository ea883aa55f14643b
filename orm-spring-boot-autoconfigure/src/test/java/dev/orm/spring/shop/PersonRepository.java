package dev.orm.spring.shop;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

public interface PersonRepository extends OrmRepository<Person, Long> {

    List<Person> findByFullName(String fullName);

    List<Person> findByFullNameContainingIgnoreCaseOrderByLettersDesc(String part);

    List<Label> findByLettersLessThan(int letters, Sort sort);

    Window<Person> findFirst1ByOrderByFullName(ScrollPosition position);

    record Label(String fullName, Integer letters) {}
}
