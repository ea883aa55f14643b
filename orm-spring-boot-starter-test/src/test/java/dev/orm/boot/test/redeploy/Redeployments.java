package dev.orm.boot.test.redeploy;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.ResolvableType;
import org.springframework.data.core.TypeInformation;

/**
 * Runs an application several times, each with classes of its own, and says how many of their loaders the garbage collector got. A program of its
 * own, for a JVM that does not keep softly reachable objects.
 */
final class Redeployments {

    private static final String PACKAGE = "dev.orm.boot.test.ahead";
    private static final String APPLICATION = PACKAGE + ".WordApplication";
    private static final int PATIENCE = 20;

    private Redeployments() {}

    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        ReferenceQueue<ClassLoader> unloaded = new ReferenceQueue<>();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        ClassLoader libraries = Redeployments.class.getClassLoader();
        run(libraries); // Boot's binder and H2's thread for the exit keep the loader of the first application for ever
        for (int i = 0; i < times; i++) {
            loaders.add(new WeakReference<>(run(new ApplicationLoader(libraries, PACKAGE)), unloaded));
        }
        meetOtherTypes();
        int got = 0;
        for (int i = 0; i < PATIENCE + times && got < times; i++) {
            System.gc();
            got += unloaded.remove(500) == null ? 0 : 1;
        }
        System.out.println("ran " + loaders.size() + ", unloaded " + got);
    }

    /** Spring Data remembers the 128 types it has met last, whoever's they are. */
    private static void meetOtherTypes() {
        Class<?> type = Object.class;
        for (int dimensions = 1; dimensions < 256; dimensions++) {
            type = type.arrayType();
            TypeInformation.of(type);
            TypeInformation.of(ResolvableType.forClassWithGenerics(List.class, type));
        }
    }

    private static ClassLoader run(ClassLoader loader) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader outer = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> application = loader.loadClass(APPLICATION);
            application.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            return application.getClassLoader();
        } finally {
            thread.setContextClassLoader(outer);
        }
    }
}
