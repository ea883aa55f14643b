package dev.orm.boot.test.ahead;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;

public interface WordRepository extends OrmRepository<Word, Long> {

    List<WordText> findByTextStartingWith(String start);
}
