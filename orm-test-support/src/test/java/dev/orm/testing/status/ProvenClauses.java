package dev.orm.testing.status;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads from the sources of tests which clauses they prove: sources need no build, and their annotations hold literals. */
final class ProvenClauses {

    private final SortedMap<String, SortedSet<String>> tests = new TreeMap<>();

    /** The tests by the ids of their clauses; a test is named by its class and method. */
    static SortedMap<String, SortedSet<String>> in(List<Path> folders) {
        ProvenClauses proven = new ProvenClauses();
        folders.stream().flatMap(ProvenClauses::annotated).forEach(proven::read);
        return proven.tests;
    }

    private static Stream<Path> annotated(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") && text(file).contains("@Covers"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            for (CompilationUnitTree unit : task.parse()) {
                new Reader().scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Walks through the classes and methods of one source. */
    private final class Reader extends TreeScanner<Void, Void> {

        private final Deque<String> classes = new ArrayDeque<>();

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            classes.addLast(type.getSimpleName().toString());
            note(type.getModifiers(), String.join(".", classes));
            super.visitClass(type, unused);
            classes.removeLast();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            note(method.getModifiers(), String.join(".", classes) + '.' + method.getName());
            return super.visitMethod(method, unused);
        }

        private void note(ModifiersTree modifiers, String test) {
            for (AnnotationTree annotation : modifiers.getAnnotations()) {
                if (annotation.getAnnotationType().toString().equals("Covers")) {
                    annotation.getArguments().forEach(argument -> note(argument, test));
                }
            }
        }

        private void note(ExpressionTree ids, String test) {
            if (ids instanceof AssignmentTree assignment) {
                note(assignment.getExpression(), test);
            } else if (ids instanceof NewArrayTree several) {
                several.getInitializers().forEach(id -> note(id, test));
            } else if (ids instanceof LiteralTree literal) {
                tests.computeIfAbsent((String) literal.getValue(), id -> new TreeSet<>())
                        .add(test);
            } else {
                throw new IllegalArgumentException("@Covers of " + test + " needs literals, not " + ids);
            }
        }
    }
}
