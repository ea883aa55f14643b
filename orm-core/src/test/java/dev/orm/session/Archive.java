package dev.orm.session;

import dev.orm.type.LargeBytes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values without a limit. */
@Entity
class Archive {

    @Id
    Long id;

    @Lob
    @Nullable
    String text;

    @Nullable
    BigDecimal number;

    @Nullable
    LargeBytes film;

    protected Archive() {}

    Archive(long id) {
        this.id = id;
    }
}
