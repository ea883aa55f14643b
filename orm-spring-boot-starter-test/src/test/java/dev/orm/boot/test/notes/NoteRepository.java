package dev.orm.boot.test.notes;

import dev.orm.spring.repository.OrmRepository;
import java.util.Optional;

public interface NoteRepository extends OrmRepository<Note, Long> {

    Optional<Note> findByTitle(String title);
}
