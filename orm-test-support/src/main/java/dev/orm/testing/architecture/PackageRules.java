package dev.orm.testing.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * Which package of a module may use which other, written down as data.
 *
 * <p>A package may use what its line names and, through those, what they may use. A line can only name packages of
 * earlier lines, so what the rules allow has no cycle. Packages that are named but do not exist do no harm; a package
 * that exists without being named is a violation, and so is one that is not {@link NullMarked}. There is no way to except
 * a class from the rules. Immutable.
 */
public final class PackageRules {

    private final Map<String, Set<String>> allowed;
    private final List<Forbidden> forbidden;

    private PackageRules(Map<String, Set<String>> allowed, List<Forbidden> forbidden) {
        this.allowed = allowed;
        this.forbidden = forbidden;
    }

    /** Rules that allow no package at all. */
    public static PackageRules none() {
        return new PackageRules(Map.of(), List.of());
    }

    /**
     * Adds a package and what it may use.
     *
     * @throws IllegalArgumentException if a used package has no line yet, or the package has one already
     */
    public PackageRules allow(String packageName, String... used) {
        Set<String> closure = new LinkedHashSet<>();
        for (String name : used) {
            Set<String> indirect = allowed.get(name);
            if (indirect == null) {
                throw new IllegalArgumentException(packageName + " uses " + name + ", which has no line above");
            }
            closure.add(name);
            closure.addAll(indirect);
        }
        Map<String, Set<String>> extended = new LinkedHashMap<>(allowed);
        if (extended.put(packageName, closure) != null) {
            throw new IllegalArgumentException(packageName + " has two lines");
        }
        return new PackageRules(extended, forbidden);
    }

    /** Keeps a package and those inside it from using another package, such as one of a library, and those inside that. */
    public PackageRules forbid(String packageName, String used) {
        List<Forbidden> extended = new ArrayList<>(forbidden);
        extended.add(new Forbidden(packageName, used));
        return new PackageRules(allowed, extended);
    }

    /** The violations of the module whose build directory is the working directory, each as a sentence. */
    public List<String> violationsOfThisModule() {
        Path classes = Path.of("target", "classes").toAbsolutePath();
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException("No compiled classes at " + classes);
        }
        return violationsIn(new ClassFileImporter().importPath(classes));
    }

    /** The violations among some classes, each as a sentence; dependencies on classes that are not among them are free. */
    public List<String> violationsIn(JavaClasses classes) {
        Set<String> packages = new TreeSet<>();
        classes.forEach(type -> packages.add(type.getPackageName()));
        List<String> violations = new ArrayList<>();
        for (String name : packages) {
            if (!allowed.containsKey(name)) {
                violations.add(name + " has no line in ArchitectureTests that says what it may use");
            }
            if (!classes.getPackage(name).isAnnotatedWith(NullMarked.class)) {
                violations.add(name + " has no package-info with @NullMarked");
            }
        }
        for (JavaClass type : classes) {
            addWrongUses(type, packages, violations);
        }
        return violations;
    }

    private void addWrongUses(JavaClass type, Set<String> packages, List<String> violations) {
        String from = type.getPackageName();
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
            if (!from.equals(to) && (packages.contains(to) && !mayUse(from, to) || isForbidden(from, to))) {
                violations.add(from + " must not use " + to + ": " + dependency.getDescription());
            }
        }
    }

    private boolean mayUse(String from, String to) {
        return allowed.getOrDefault(from, Set.of()).contains(to);
    }

    private boolean isForbidden(String from, String to) {
        return forbidden.stream().anyMatch(rule -> isInside(from, rule.user()) && isInside(to, rule.used()));
    }

    private static boolean isInside(String packageName, String outer) {
        return packageName.equals(outer) || packageName.startsWith(outer + ".");
    }

    private record Forbidden(String user, String used) {}

    /** One line for each package. */
    @Override
    public String toString() {
        return allowed.entrySet().stream()
                .map(line -> line.getKey() + " may use " + String.join(", ", line.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
