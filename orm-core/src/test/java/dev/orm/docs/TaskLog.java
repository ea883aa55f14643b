package dev.orm.docs;

import jakarta.persistence.PostRemove;
import java.util.ArrayList;
import java.util.List;

class TaskLog {

    static final List<String> DONE = new ArrayList<>();

    @PostRemove
    void done(Task task) {
        DONE.add(task.getTitle());
    }
}
