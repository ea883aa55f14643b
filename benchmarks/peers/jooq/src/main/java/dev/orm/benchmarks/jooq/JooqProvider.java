package dev.orm.benchmarks.jooq;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Opens {@code jooq}. */
public final class JooqProvider implements ContenderProvider {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    @Override
    public String name() {
        return "jooq";
    }

    @Override
    public Contender open(DataSource dataSource, Database database) {
        SQLDialect dialect = database == Database.H2 ? SQLDialect.H2 : SQLDialect.POSTGRES;
        return new JooqContender(DSL.using(dataSource, dialect, new Settings().withExecuteLogging(false)));
    }
}
