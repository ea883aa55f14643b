package dev.orm.session.club;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A class that changes in place. */
@Embeddable
public class Sponsor {

    /** How much is given. */
    public enum Level {
        GOLD,
        SILVER
    }

    private String name = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Level level;

    protected Sponsor() {}

    public Sponsor(String name, @Nullable Level level) {
        this.name = name;
        this.level = level;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Level getLevel() {
        return level;
    }

    public void setLevel(@Nullable Level level) {
        this.level = level;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sponsor that && name.equals(that.name) && level == that.level;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, level);
    }
}
