package dev.orm.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.benchmarks.shop.Database;
import dev.orm.benchmarks.shop.Workload;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ComparisonTests {

    private static final Map<Workload, Comparison.Outcome> JDBC = new LinkedHashMap<>();
    private static final Map<Workload, Comparison.Outcome> ORM = new LinkedHashMap<>();

    @BeforeAll
    static void doEverything() throws Exception {
        try (HikariDataSource pool = DatabaseAccess.pool(Database.H2, 2)) {
            JDBC.putAll(Comparison.of("jdbc", Database.H2, pool));
            ORM.putAll(Comparison.of("orm", Database.H2, pool));
        }
    }

    @Test
    void bothLoadAndStoreTheSame() {
        assertThat(sums(ORM)).isEqualTo(sums(JDBC)).hasSize(Workload.values().length);
    }

    private static Map<Workload, String> sums(Map<Workload, Comparison.Outcome> outcomes) {
        Map<Workload, String> sums = new LinkedHashMap<>();
        outcomes.forEach((workload, outcome) -> sums.put(workload, outcome.sum()));
        return sums;
    }

    @Test
    void eachTurnOfAWriteStoresSomethingElse() {
        assertThat(JDBC.get(Workload.UPDATE).stored()).doesNotHaveDuplicates();
        assertThat(JDBC.get(Workload.INSERT_GRAPH).stored()).doesNotHaveDuplicates();
        assertThat(JDBC.get(Workload.READ_MODIFY_WRITE).stored()).doesNotHaveDuplicates();
    }

    @Test
    void eachTurnOfAReadLoadsSomethingElse() {
        assertThat(JDBC.get(Workload.BY_KEY).loaded()).doesNotHaveDuplicates();
        assertThat(JDBC.get(Workload.GRAPH).loaded()).doesNotHaveDuplicates();
        assertThat(JDBC.get(Workload.GRAPH_NAIVE).loaded()).doesNotHaveDuplicates();
        assertThat(JDBC.get(Workload.PAGE).loaded()).doesNotHaveDuplicates();
    }

    @Test
    void statementsAreCounted() {
        assertThat(JDBC.get(Workload.GRAPH_NAIVE).statements()).isEqualTo(301);
        assertThat(ORM.get(Workload.GRAPH_NAIVE).statements()).isLessThanOrEqualTo(5);
        assertThat(ORM.get(Workload.OPEN_CLOSE).statements()).isZero();
    }
}
