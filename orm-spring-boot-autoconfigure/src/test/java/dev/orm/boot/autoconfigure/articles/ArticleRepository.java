package dev.orm.boot.autoconfigure.articles;

import dev.orm.spring.repository.OrmRepository;
import java.util.Optional;

public interface ArticleRepository extends OrmRepository<Article, Long> {

    Optional<Article> findByTitle(String title);
}
