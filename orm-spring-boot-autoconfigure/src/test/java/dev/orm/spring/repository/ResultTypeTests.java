package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.repository.query.OrmQueryLookupStrategy;
import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.testing.compiler.Compilation;
import dev.orm.testing.compiler.SourceCompiler;
import dev.orm.testing.compiler.SourceText;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.projection.SpelAwareProxyProjectionFactory;
import org.springframework.data.repository.core.support.AbstractRepositoryMetadata;
import org.springframework.data.repository.core.support.PropertiesBasedNamedQueries;
import org.springframework.data.repository.query.QueryCreationException;
import org.springframework.data.repository.query.QueryLookupStrategy.Key;
import org.springframework.data.repository.query.ValueExpressionDelegate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Whatever a method returns and takes beside its conditions: the compiler and the start say the same of it, and what they let pass works. */
@OnEachDatabase(only = DatabaseProduct.H2)
final class ResultTypeTests {

    private static final SourceText TYPES = new SourceText("shop.Customer", """
            package shop;
            import jakarta.persistence.*;
            @Entity class Customer {
                @Id Long id;
                String name;
            }
            record Row(String name) {}
            interface NameOnly { String getName(); }
            """);
    private static final List<String> SINGLE = List.of(
            "void",
            "Void",
            "int",
            "long",
            "Integer",
            "Long",
            "Number",
            "boolean",
            "Boolean",
            "String",
            "Customer",
            "Row",
            "NameOnly",
            "Object",
            "List",
            "Map<String, Object>",
            "Tuple",
            "int[]",
            "Object[]",
            "Customer[]",
            "List<? extends Customer>",
            "Optional<List<Customer>>",
            "CompletableFuture<List<Customer>>",
            "CompletableFuture<Set<Customer>>",
            "CompletableFuture<Stream<Customer>>",
            "CompletableFuture<Optional<Customer>>");
    private static final List<String> WRAPPERS = List.of(
            "Optional",
            "List",
            "Set",
            "Collection",
            "Iterable",
            "Stream",
            "Streamable",
            "Slice",
            "Page",
            "Window",
            "CompletableFuture");
    private static final List<String> WRAPPED =
            List.of("Customer", "Row", "NameOnly", "Object", "Long", "Boolean", "String", "Tuple", "Object[]");
    private static final Map<String, Object> PARAMETERS = Map.of(
            "", "",
            ", Pageable more", PageRequest.of(0, 5),
            ", Limit more", Limit.of(5),
            ", Sort more", Sort.by("name"),
            ", ScrollPosition more", ScrollPosition.keyset());

    private static final List<String> TEXTS = List.of(
            "select c from Customer c where c.name = :name",
            "SELECT DISTINCT c FROM Customer AS c where :name = c.name",
            "select c from customer c where c.name = :name",
            "from Customer where name = :name",
            " FROM Customer c where c.name = :name",
            "select c.* from customer c left join fetch c.orders where c.name = :name",
            "select new shop.Row(c.name) from Customer c where c.name = :name",
            "select distinct new Row(c.name) from Customer c where c.name = :name",
            "select * from #{#entityName} where name = :name",
            "from #{#entityName} where name = :name",
            "select c.* from Customer c where c.name = :name",
            "select c.* from customer c where c.name in ('join fetch', :name)",
            "/* select c from Customer c */ select c.* from customer c where c.name = :name",
            "select name from customer where name = :name -- from Customer",
            "select c.* from customer c where c.name = ?1",
            "select c.* from customer c where c.name = ?",
            "select c.* from customer c where c.name = '?' || :name",
            "select c.* from customer c where c.name = :nmae",
            "select c.* from customer c where c.name = :#{#name}",
            "select c.* from customer c");

    private final TestDatabase database;

    @TempDir
    private Path directory;

    ResultTypeTests(TestDatabase database) {
        this.database = database;
    }

    /** A method, and what it is given behind the name of the customer. */
    private record Trial(String name, String text, Object more) {

        static List<Trial> of(String verb) {
            List<String> results = new ArrayList<>(SINGLE);
            WRAPPERS.forEach(wrapper -> WRAPPED.forEach(element -> results.add(wrapper + "<" + element + ">")));
            List<Trial> trials = new ArrayList<>();
            results.forEach(result -> PARAMETERS.forEach((parameter, argument) -> {
                String name = verb + "R" + trials.size() + "ByName";
                trials.add(new Trial(name, result + " " + name + "(String name" + parameter + ");", argument));
            }));
            return trials;
        }

        @Nullable
        Object[] arguments() {
            return more.equals("") ? new Object[] {"Ann"} : new Object[] {"Ann", more};
        }
    }

    private Compilation compile(Collection<Trial> trials, String... options) {
        String methods = trials.stream().map(Trial::text).collect(Collectors.joining("\n"));
        SourceText repository = new SourceText("shop.Customers", """
                package shop;
                import dev.orm.spring.repository.OrmRepository;
                import jakarta.persistence.Tuple;
                import java.util.*;
                import java.util.concurrent.CompletableFuture;
                import java.util.stream.Stream;
                import org.springframework.data.domain.*;
                import org.springframework.data.util.Streamable;
                interface Customers extends OrmRepository<Customer, Long> {
                """ + methods + "}");
        return new SourceCompiler(directory)
                .processors("dev.orm.processor.OrmProcessor", "dev.orm.processor.RepositoryProcessor")
                .options(options)
                .compile(List.of(TYPES, repository));
    }

    /** What the compiler refuses, by the names of the methods. */
    private Map<String, String> refusedByTheCompiler(List<Trial> trials) {
        Map<String, String> refused = new TreeMap<>();
        compile(trials, "-proc:only", "-Xmaxerrs", "10000").diagnostics().stream()
                .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
                .map(found -> found.getMessage(Locale.ROOT))
                .forEach(message -> refused.put(
                        message.substring(message.indexOf('.') + 1, message.indexOf(':')),
                        message.substring(message.indexOf(':') + 2).split("; where a class of your own")[0]));
        return refused;
    }

    private Map<String, String> refusedByTheStart(Class<?> repository, SessionFactory sessions) {
        OrmQueryLookupStrategy queries = new OrmQueryLookupStrategy(
                sessions,
                new TransactionalSession(sessions),
                Key.CREATE_IF_NOT_FOUND,
                ValueExpressionDelegate.create(),
                false);
        Map<String, String> refused = new TreeMap<>();
        for (Method method : repository.getDeclaredMethods()) {
            try {
                queries.resolveQuery(
                        method,
                        AbstractRepositoryMetadata.getMetadata(repository),
                        new SpelAwareProxyProjectionFactory(),
                        PropertiesBasedNamedQueries.EMPTY);
            } catch (QueryCreationException | IllegalStateException | IllegalArgumentException ex) {
                refused.put(method.getName(), String.valueOf(ex.getMessage()).replaceFirst("^Customers\\.\\w+: ", ""));
            }
        }
        return refused;
    }

    @ParameterizedTest
    @ValueSource(strings = {"find", "search", "count", "exists", "delete", "remove"})
    @Covers({"SC1.2", "SR2.4"})
    void compilerAndStartSayTheSameAndWhatTheyTakeWorks(String verb) throws ReflectiveOperationException {
        List<Trial> trials = Trial.of(verb);
        Map<String, String> compiler = refusedByTheCompiler(trials);
        Compilation all = compile(trials, "-Aorm.repositories.check=false");
        SessionFactory sessions = sessions(all.loader().loadClass("shop.Customer"));
        Map<String, String> start = refusedByTheStart(all.loader().loadClass("shop.Customers"), sessions);

        assertThat(compiler.keySet()).isEqualTo(start.keySet());
        start.values().removeIf(message -> !message.startsWith("It "));
        assertThat(compiler).containsAllEntriesOf(start);
        Map<String, Trial> taken = new LinkedHashMap<>();
        trials.forEach(trial -> taken.put(trial.name(), trial));
        taken.keySet().removeAll(compiler.keySet());
        assertWork(taken.values());
    }

    @Test
    @Covers("SC1.3")
    void compilerAndStartRefuseTheSameTexts() throws ReflectiveOperationException {
        List<Trial> trials = new ArrayList<>();
        for (String text : TEXTS) {
            for (String result : List.of("List<Customer>", "Optional<Customer>", "List<Row>", "List<String>", "int")) {
                String name = "text" + trials.size();
                trials.add(new Trial(
                        name,
                        "@dev.orm.spring.repository.Query(\"" + text + "\") " + result + " " + name
                                + "(@org.springframework.data.repository.query.Param(\"name\") String name);",
                        ""));
            }
        }
        Map<String, String> compiler = refusedByTheCompiler(trials);
        Compilation all = compile(trials, "-Aorm.repositories.check=false");
        SessionFactory sessions = sessions(all.loader().loadClass("shop.Customer"));
        Map<String, String> start = refusedByTheStart(all.loader().loadClass("shop.Customers"), sessions);

        assertThat(compiler).hasSizeGreaterThan(30).hasSizeLessThan(trials.size());
        assertThat(start.keySet()).isEqualTo(compiler.keySet());
        assertThat(start).allSatisfy((method, message) -> assertThat(message).startsWith(compiler.get(method)));
    }

    private SessionFactory sessions(Class<?> entity) {
        database.clear();
        MappingRegistry mappings = MappingRegistry.of(entity);
        Engine engine = Engine.of(database.dataSource());
        mappings.metaData().createAll(engine);
        database.execute("insert into customer (id, name) values (1, 'Ann')");
        return SessionFactory.of(engine, mappings);
    }

    private void assertWork(Collection<Trial> trials) throws ReflectiveOperationException {
        ClassLoader classes = compile(trials).loader();
        Class<?> type = classes.loadClass("shop.Customers");
        SessionFactory sessions = sessions(classes.loadClass("shop.Customer"));
        OrmTransactionManager transactions = new OrmTransactionManager(sessions.engine());
        transactions.addListener(new SessionTransactionListener());
        OrmRepositoryFactory factory = new OrmRepositoryFactory(sessions);
        factory.setBeanClassLoader(classes);
        Object repository = factory.getRepository(type);
        for (Trial trial : trials) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                status.setRollbackOnly();
                Method method = Arrays.stream(type.getMethods())
                        .filter(each -> each.getName().equals(trial.name()))
                        .findFirst()
                        .orElseThrow();
                method.setAccessible(true);
                Object result = ReflectionUtils.invokeMethod(method, repository, trial.arguments());
                assertThat(isOf(ResolvableType.forMethodReturnType(method), result))
                        .as("%s returns %s", trial.text(), result)
                        .isTrue();
            });
        }
    }

    /** Whether a result is what the method promises, with all that is in it. */
    private static boolean isOf(ResolvableType type, @Nullable Object result) {
        Class<?> plain = ClassUtils.resolvePrimitiveIfNecessary(type.resolve(Object.class));
        if (result == null) {
            return plain == Void.class || plain == void.class;
        }
        return plain.isInstance(result)
                && inside(result)
                        .allMatch(each -> isOf(type.isArray() ? type.getComponentType() : type.getGeneric(0), each));
    }

    private static Stream<?> inside(Object result) {
        if (result instanceof CompletableFuture<?> future) {
            return Stream.of(future.join());
        }
        if (result instanceof Optional<?> optional) {
            return Stream.of(optional.orElseThrow());
        }
        if (result instanceof Object[] array) {
            return Stream.of(array);
        }
        if (result instanceof Iterable<?> several) {
            return StreamSupport.stream(several.spliterator(), false);
        }
        return result instanceof Stream<?> stream ? stream : Stream.of();
    }
}
