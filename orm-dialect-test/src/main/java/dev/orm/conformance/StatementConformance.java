package dev.orm.conformance;

import static dev.orm.conformance.Library.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.Feature;
import dev.orm.sql.LockMode;
import dev.orm.sql.Row2;
import dev.orm.sql.Select;
import dev.orm.sql.UnsupportedSqlException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That statements mean on a database what they say, and that what it cannot say is refused. */
public abstract class StatementConformance extends DialectConformance {

    /** The part of the suite about statements. */
    protected StatementConformance(DataSource database) {
        super(database);
    }

    private <R> List<R> all(Select<R> select) {
        return connection().execute(select).all();
    }

    @TestFactory
    final Stream<DynamicTest> featureWorksOrIsRefused() {
        return trials(new StatementTrials(this).byFeature(), dialect()::supports);
    }

    @Test
    final void everyFeatureHasATrial() {
        assertThat(new StatementTrials(this).byFeature().keySet()).containsExactlyInAnyOrder(Feature.values());
    }

    @Test
    final void conditionsSelectRows() {
        assertThat(all(select(TITLE)
                        .where(PRICE.gt(new BigDecimal("10.49"))
                                .and(TITLE.contains("m"))
                                .or(LENT.and(WRITER.isNull())))
                        .orderBy(TITLE.asc())))
                .containsExactly("Atoms", "Comets", "Dunes");
    }

    @Test
    final void nullsStandWhereTheyAreToldTo() {
        assertThat(all(select(ID).orderBy(PRICE.asc().nullsFirst()))).containsExactly(4L, 1L, 2L, 3L);
        assertThat(all(select(ID).orderBy(PRICE.desc().nullsLast()))).containsExactly(3L, 2L, 1L, 4L);
    }

    @Test
    final void limitAndOffsetCutAPart() {
        assertThat(all(select(ID).orderBy(ID.asc()).limit(2))).containsExactly(1L, 2L);
        assertThat(all(select(ID).orderBy(ID.asc()).offset(3))).containsExactly(4L);
        assertThat(all(select(ID).orderBy(ID.asc()).limit(1).offset(2))).containsExactly(3L);
    }

    @Test
    final void listOfAnyLengthIsOneParameter() {
        List<Long> many = LongStream.rangeClosed(3, 5_000).boxed().toList();
        assertThat(all(select(ID).where(ID.in(many)).orderBy(ID.asc()))).containsExactly(3L, 4L);
        assertThat(all(select(ID).where(ID.in(List.of(2L))))).containsExactly(2L);
        assertThat(all(select(ID).where(ID.in(List.<Long>of())))).isEmpty();
        assertThat(all(select(ID).where(not(ID.in(many))).orderBy(ID.asc()))).containsExactly(1L, 2L);
        assertThat(all(select(ID).where(TITLE.in("Atoms", "it's \"quoted\\")))).containsExactly(1L);
    }

    @Test
    final void listOfRowsIsComparedAsAWhole() {
        List<Object[]> rows = List.of(new Object[] {1L, "Atoms"}, new Object[] {2L, "Atoms"});
        assertThat(all(select(ID).where(row(ID, TITLE).in(rows)))).containsExactly(1L);
    }

    @Test
    final void aggregatesAreExact() {
        assertThat(all(select(WRITER, sum(PRICE))
                        .where(WRITER.isNotNull())
                        .groupBy(WRITER)
                        .having(count().gt(1))))
                .singleElement()
                .satisfies(row -> assertThat(row.second()).isEqualByComparingTo("30.5"));
    }

    @Test
    final void setOperationsKeepOrderAndLimitOfTheirParts() {
        assertThat(all(select(ID)
                        .orderBy(ID.desc())
                        .limit(1)
                        .union(select(ID).where(ID.eq(1)))
                        .orderBy(ID.asc())))
                .containsExactly(1L, 4L);
        assertThat(all(select(WRITER)
                        .where(WRITER.isNotNull())
                        .except(select(AUTHOR_ID).where(NAME.eq("Bob")))))
                .containsExactly(1L);
    }

    @Test
    final void subQueriesCorrelate() {
        assertThat(all(select(NAME)
                        .where(exists(select(ID).where(WRITER.eq(AUTHOR_ID), PRICE.gt(new BigDecimal(25)))))))
                .containsExactly("Bob");
        assertThat(all(select(
                                NAME,
                                select(count())
                                        .from(BOOK)
                                        .where(WRITER.eq(AUTHOR_ID))
                                        .scalar())
                        .from(AUTHOR)
                        .orderBy(NAME.asc())))
                .containsExactly(new Row2<>("Ann", 2L), new Row2<>("Bob", 1L), new Row2<>("Cem", 0L));
    }

    @ParameterizedTest
    @EnumSource
    final void rowsAreLockedOrTheLockIsRefused(LockMode mode) {
        Select<Long> locking = select(ID).where(ID.eq(1)).lock(mode);
        try {
            assertThat(all(locking)).containsExactly(1L);
        } catch (UnsupportedSqlException e) {
            assertThat(e)
                    .hasMessageContaining("is not available on " + dialect().name());
        }
    }

    @Test
    final void unknownTableIsBadSql() {
        assertThatThrownBy(() -> connection().unsafeQuery("select 1 from suite_nowhere"))
                .isInstanceOf(org.springframework.jdbc.BadSqlGrammarException.class);
    }
}
