package dev.orm.benchmarks.mybatis;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import java.io.IOException;
import java.io.InputStream;
import javax.sql.DataSource;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** Opens {@code mybatis}. */
public final class MybatisProvider implements ContenderProvider {

    private static final String MAPPER = "dev/orm/benchmarks/mybatis/ShopMapper.xml";

    @Override
    public String name() {
        return "mybatis";
    }

    @Override
    public Contender open(DataSource dataSource, Database database) throws IOException {
        Configuration configuration =
                new Configuration(new Environment("shop", new JdbcTransactionFactory(), dataSource));
        configuration.setDatabaseId(database.toString());
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        try (InputStream mapper = Resources.getResourceAsStream(MAPPER)) {
            new XMLMapperBuilder(mapper, configuration, MAPPER, configuration.getSqlFragments()).parse();
        }
        return new MybatisContender(new SqlSessionFactoryBuilder().build(configuration));
    }
}
