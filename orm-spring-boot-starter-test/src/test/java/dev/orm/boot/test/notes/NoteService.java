package dev.orm.boot.test.notes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class NoteService {

    private final NoteRepository notes;

    NoteService(NoteRepository notes) {
        this.notes = notes;
    }

    @Transactional
    public void rename(String from, String to) {
        notes.findByTitle(from).orElseThrow().setTitle(to);
    }
}
