package dev.orm.boot.test.redeploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Has the classes of an application itself, and those of libraries from its parent: as the restart of DevTools has them, and a server its applications. */
final class ApplicationLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final String application;

    /** @param application the package of the application's classes, with those below it */
    ApplicationLoader(ClassLoader libraries, String application) {
        super(libraries);
        this.application = application + ".";
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(application)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = code.readAllBytes();
            return Objects.requireNonNull(defineClass(name, bytes, 0, bytes.length));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
