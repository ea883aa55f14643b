package dev.orm.spring.repository.support;

import dev.orm.mapping.EntityMapping;
import dev.orm.spring.repository.InvalidSortException;
import dev.orm.spring.repository.query.MethodSettings;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.support.RepositoryProxyPostProcessor;

/**
 * Lets the common methods know what the interface says where it declares them again: {@code @Lock Optional<Order> findById(Long id)}.
 *
 * <p>Thread-safe.
 */
final class CalledMethod {

    private static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();

    /** Other repositories may be called before it ends: by listeners, by auditing, in functions. */
    private record Call(@Nullable Object repository, MethodSettings settings) {}

    private CalledMethod() {}

    /** What is said of the method of a repository that runs on this thread. */
    static MethodSettings settings(Object repository) {
        Call current = CURRENT.get();
        return current == null || current.repository() != repository ? MethodSettings.NONE : current.settings();
    }

    /** Reads the annotations of the methods of a repository that its base class implements. */
    static RepositoryProxyPostProcessor noting(EntityMapping<?> mapping) {
        return (proxy, information) -> note(proxy, information, mapping);
    }

    private static void note(ProxyFactory proxy, RepositoryInformation information, EntityMapping<?> mapping) {
        Map<Method, MethodSettings> noted = new ConcurrentHashMap<>();
        for (Method method : information.getRepositoryInterface().getMethods()) {
            if (information.isBaseClassMethod(method)) {
                MethodSettings settings = settings(method, information.getRepositoryInterface(), mapping);
                if (!settings.equals(MethodSettings.NONE)) {
                    noted.put(method, settings);
                }
            }
        }
        if (!noted.isEmpty()) {
            proxy.addAdvice((MethodInterceptor)
                    invocation -> run(invocation, noted.getOrDefault(invocation.getMethod(), MethodSettings.NONE)));
        }
    }

    private static MethodSettings settings(Method method, Class<?> repository, EntityMapping<?> mapping) {
        try {
            MethodSettings settings = MethodSettings.of(method, repository, mapping);
            settings.checkSortable(mapping);
            return settings;
        } catch (IllegalArgumentException | InvalidSortException ex) {
            throw new IllegalArgumentException(
                    method.getDeclaringClass().getSimpleName() + "." + method.getName() + ": " + ex.getMessage(), ex);
        }
    }

    private static @Nullable Object run(MethodInvocation invocation, MethodSettings settings) throws Throwable {
        Call outer = CURRENT.get();
        CURRENT.set(new Call(invocation.getThis(), settings));
        try {
            return invocation.proceed();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
