package dev.orm.docs.audit;

import dev.orm.session.Session;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.annotation.Transactional;

/** Writes lines of what happened. */
public class Audit {

    private final Session session;

    public Audit(@Qualifier("audit") Session session) {
        this.session = session;
    }

    @Transactional("audit")
    public void note(String text) {
        session.add(new Entry(text));
    }
}
