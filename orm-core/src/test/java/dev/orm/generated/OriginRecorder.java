package dev.orm.generated;

import dev.orm.processor.OrmProcessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Runs the processor, and notes from which classes it says that each file is. The compiler makes an instance of its own. */
public final class OriginRecorder extends AbstractProcessor {

    private static final Map<String, List<String>> ORIGINS = new TreeMap<>();

    private final OrmProcessor processor = new OrmProcessor();

    /** Of the last compilation. */
    static Map<String, List<String>> origins() {
        return ORIGINS;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        ORIGINS.clear();
        Filer filer = proxy(Filer.class, environment.getFiler());
        processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                OriginRecorder.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (self, method, arguments) ->
                        method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
    }

    private static <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                OriginRecorder.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("createSourceFile")) {
                        ORIGINS.put(
                                arguments[0].toString(),
                                Arrays.stream((Element[]) arguments[1])
                                        .map(Object::toString)
                                        .toList());
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }
}
