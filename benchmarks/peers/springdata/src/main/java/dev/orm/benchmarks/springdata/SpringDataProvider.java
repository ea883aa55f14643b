package dev.orm.benchmarks.springdata;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Opens {@code springdata}. */
public final class SpringDataProvider implements ContenderProvider {

    @Override
    public String name() {
        return "springdata";
    }

    @Override
    public Contender open(DataSource dataSource, Database database) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(""));
        context.register(ShopConfiguration.class);
        context.refresh();
        return new SpringDataContender(context);
    }
}
