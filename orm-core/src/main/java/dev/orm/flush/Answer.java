package dev.orm.flush;

import dev.orm.dialect.Write;
import dev.orm.engine.EngineConnection;
import dev.orm.engine.WriteResult;
import java.util.ArrayList;
import java.util.List;

/** A write and what came back. */
record Answer(Write write, WriteResult result) {

    /** Sends writes one after another; {@code what} they do is told where one fails. */
    static List<Answer> to(EngineConnection connection, String what, List<Write> writes) {
        List<Answer> answers = new ArrayList<>(writes.size());
        writes.forEach(write -> answers.add(new Answer(write, connection.write(what, write))));
        return answers;
    }
}
