package dev.orm.spring.repository.config;

import dev.orm.spring.repository.support.OrmRepositoryFactoryBean;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.support.BeanNameGenerator;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.data.repository.config.DefaultRepositoryBaseClass;
import org.springframework.data.repository.core.support.RepositoryFragmentsContributor;
import org.springframework.data.repository.query.QueryLookupStrategy.Key;

/**
 * Registers the repositories found in a package as beans. Spring Boot applications need it only to choose packages or other settings: there,
 * repositories beside the application class are found without it.
 *
 * <p>The attributes are the ones every Spring Data module has.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Import(OrmRepositoriesRegistrar.class)
public @interface EnableOrmRepositories {

    /** Short for {@link #basePackages()}. */
    @AliasFor("basePackages")
    String[] value() default {};

    /** The packages to scan; if none is given, the one of the annotated class. */
    @AliasFor("value")
    String[] basePackages() default {};

    /** The packages to scan, each named by a class in it. */
    Class<?>[] basePackageClasses() default {};

    /** Restricts the scan to what one of the filters accepts. */
    Filter[] includeFilters() default {};

    /** Leaves out what one of the filters accepts. */
    Filter[] excludeFilters() default {};

    /** What the class of a custom implementation has at the end of its name. */
    String repositoryImplementationPostfix() default "Impl";

    /** Where a properties file with named queries is. */
    String namedQueriesLocation() default "";

    /** How queries are found for query methods. */
    Key queryLookupStrategy() default Key.CREATE_IF_NOT_FOUND;

    /** What makes the repositories. */
    Class<?> repositoryFactoryBeanClass() default OrmRepositoryFactoryBean.class;

    /** What implements the common methods. */
    Class<?> repositoryBaseClass() default DefaultRepositoryBaseClass.class;

    /** What contributes fragments to every repository. */
    Class<? extends RepositoryFragmentsContributor> fragmentsContributor() default RepositoryFragmentsContributor.class;

    /** What names the beans. */
    Class<? extends BeanNameGenerator> nameGenerator() default BeanNameGenerator.class;

    /** Whether interfaces nested in other types are repositories too. */
    boolean considerNestedRepositories() default false;

    /** Whether the methods that write run in a transaction of their own when none is running. */
    boolean enableDefaultTransactions() default true;

    /** When repositories are created. */
    BootstrapMode bootstrapMode() default BootstrapMode.DEFAULT;

    /** The bean name of the session factory; if empty, the only one there is. */
    String sessionFactoryRef() default "";

    /** The bean name of the transaction manager. */
    String transactionManagerRef() default "transactionManager";
}
