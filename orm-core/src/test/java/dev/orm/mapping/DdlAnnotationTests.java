package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.annotation.GeneratedAs;
import dev.orm.annotation.ServerDefault;
import dev.orm.annotation.SetByDatabase;
import dev.orm.dialect.Dialects;
import dev.orm.schema.CheckConstraint;
import dev.orm.schema.Deferrability;
import dev.orm.schema.FetchedAfter;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.ReferentialAction;
import dev.orm.testing.Covers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DdlAnnotationTests {

    @Entity(name = "Band")
    static class Band {
        @Id
        long id;
    }

    @Entity(name = "Gig")
    @Table(
            comment = "It's a gig",
            options = "with (fillfactor = 70)",
            check = {
                @jakarta.persistence.CheckConstraint(name = "fits", constraint = "guests <= seats"),
                @jakarta.persistence.CheckConstraint(constraint = "guests >= 0")
            },
            indexes = {
                @Index(columnList = "(lower(place)) desc, guests", name = "by_place"),
                @Index(columnList = "(coalesce(place, 'a,b'))")
            })
    static class Gig {

        @Id
        long id;

        @Column(
                comment = "Where? Here",
                options = "compression pglz",
                check = @jakarta.persistence.CheckConstraint(constraint = "place <> ''"))
        @Nullable
        String place;

        int guests;
        int seats;

        @ServerDefault("now()")
        @Nullable
        String since;

        @GeneratedAs("seats - guests")
        int left;

        @SetByDatabase(onUpdate = false)
        @Nullable
        String token;

        @ManyToOne
        @JoinColumn(
                name = "band_id",
                comment = "Who plays",
                foreignKey =
                        @jakarta.persistence.ForeignKey(
                                options = "ON DELETE CASCADE on  update set null deferrable initially deferred"))
        @Nullable
        Band band;
    }

    private static final MappingRegistry REGISTRY = MappingRegistry.of(Gig.class, Band.class);
    private static final String DDL = String.join(";\n", REGISTRY.metaData().createScript(Dialects.postgresql()));

    @Test
    @Covers({"M9.1", "M9.2"})
    void checksOfTablesAndColumnsAreConstraints() {
        assertThat(REGISTRY.entity(Gig.class).table().checks())
                .extracting(CheckConstraint::name)
                .containsExactlyInAnyOrder("ck_gig_place", "fits", "ck_gig_3");
        assertThat(DDL)
                .contains("constraint ck_gig_place check (place <> '')")
                .contains("constraint fits check (guests <= seats)")
                .contains("constraint ck_gig_3 check (guests >= 0)");
    }

    @Test
    @Covers("M18.1")
    void commentsOfTablesAndColumnsAreWritten() {
        assertThat(DDL)
                .contains("comment on table gig is 'It''s a gig'")
                .contains("comment on column gig.place is 'Where? Here'")
                .contains("comment on column gig.band_id is 'Who plays'");
    }

    @Test
    void optionsStandBehindWhatTheyBelongTo() {
        assertThat(DDL).contains("place varchar(255) compression pglz,").contains(") with (fillfactor = 70);");
    }

    @Test
    @Covers("M10.2")
    void indexOfExpressions() {
        assertThat(DDL)
                .contains("create index by_place on gig ((lower(place)) desc, guests)")
                .contains("create index ix_gig_expr on gig ((coalesce(place, 'a,b')))");
    }

    @Test
    @Covers({"M8.3", "M8.4"})
    void optionsOfAForeignKeyAreItsRules() {
        ForeignKey key = REGISTRY.entity(Gig.class).table().foreignKeys().get(0);
        assertThat(key.onDelete()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(key.onUpdate()).isEqualTo(ReferentialAction.SET_NULL);
        assertThat(key.rules().deferrability()).isEqualTo(Deferrability.INITIALLY_DEFERRED);
    }

    @Test
    @Covers({"M14.1", "M15.1"})
    void valuesOfTheDatabaseAreMapped() {
        assertThat(DDL)
                .contains("since varchar(255) default (now())")
                .contains("left\" integer generated always as (seats - guests) stored");
        BasicAttribute left = (BasicAttribute) REGISTRY.entity(Gig.class).attribute("left");
        assertThat(left.insertable()).isFalse();
        assertThat(left.updatable()).isFalse();
        BasicAttribute token = (BasicAttribute) REGISTRY.entity(Gig.class).attribute("token");
        assertThat(token.column().fetchedAfter()).isEqualTo(FetchedAfter.INSERT);
        assertThat(REGISTRY.entity(Gig.class).fetched())
                .extracting(BasicAttribute::path)
                .containsExactlyInAnyOrder("since", "left", "token");
    }

    @Entity(name = "Numbered")
    static class Numbered {
        @Id
        @ServerDefault("1")
        long id;
    }

    @Entity(name = "Lost")
    static class Lost {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(options = "on delete explode"))
        @Nullable
        Band band;
    }

    @Test
    void whatCannotHoldIsRefused() {
        assertThatThrownBy(() -> MappingRegistry.of(Numbered.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "Numbered.id is the id, or a part of it, and set by the database: use @GeneratedValue");
        assertThatThrownBy(() -> MappingRegistry.of(Lost.class, Band.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("has the options \"on delete explode\", which are not understood");
    }
}
