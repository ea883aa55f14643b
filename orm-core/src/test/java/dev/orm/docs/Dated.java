package dev.orm.docs;

import java.time.LocalDate;

/** What remembers when it was made. */
interface Dated {
    void setCreated(LocalDate day);
}
