package dev.orm.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hierarchy whose mapping itself stores texts that hurt where they are written as they are. */
@Entity
@DiscriminatorColumn(length = 100)
@DiscriminatorValue("plain")
class Remark {

    /** Says by itself what is stored for its constants. */
    enum Tone {
        FRIENDLY("'; drop table canary; --"),
        HARSH("\\'; drop table canary; /*"),
        NEUTRAL("${canary} ? :name {fn now()}");

        @EnumeratedValue
        final String stored;

        Tone(String stored) {
            this.stored = stored;
        }
    }

    @Id
    private long id;

    @Column(length = 100)
    private @Nullable Tone tone;

    @ElementCollection
    @CollectionTable(name = "marks")
    @MapKeyColumn(name = "mark", length = 500)
    private Map<String, Integer> marks = new HashMap<>();

    protected Remark() {}

    Remark(long id, Tone tone) {
        this.id = id;
        this.tone = tone;
    }

    public long getId() {
        return id;
    }

    public @Nullable Tone getTone() {
        return tone;
    }

    public Map<String, Integer> getMarks() {
        return marks;
    }

    /** Is told by a text with quotes. */
    @Entity
    @DiscriminatorValue("'; drop table canary; --")
    static class Quoted extends Remark {

        protected Quoted() {}

        Quoted(long id, Tone tone) {
            super(id, tone);
        }
    }

    /** Is told by a text with a backslash and what drivers look for. */
    @Entity
    @DiscriminatorValue("\\' or canary = canary ? ${x} {fn now()}")
    static class Escaped extends Remark {

        protected Escaped() {}

        Escaped(long id, Tone tone) {
            super(id, tone);
        }
    }
}
