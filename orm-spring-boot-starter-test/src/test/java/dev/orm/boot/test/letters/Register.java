package dev.orm.boot.test.letters;

import dev.orm.session.Flushed;
import dev.orm.session.Session;
import dev.orm.session.SessionListener;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts what is written. */
@Component
public class Register implements SessionListener {

    private final AtomicInteger letters = new AtomicInteger();

    @Override
    public void afterFlush(Session session, Flushed flushed) {
        letters.addAndGet(flushed.inserted().size());
    }

    public int letters() {
        return letters.get();
    }
}
