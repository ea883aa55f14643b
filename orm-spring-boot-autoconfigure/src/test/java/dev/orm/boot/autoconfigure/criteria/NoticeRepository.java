package dev.orm.boot.autoconfigure.criteria;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;

/** Notices by what derived queries ask for. */
public interface NoticeRepository extends OrmRepository<Notice, Long> {

    List<Notice> findByTextStartsWith(String start);

    long deleteByText(String text);
}
