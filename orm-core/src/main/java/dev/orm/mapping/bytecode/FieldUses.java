package dev.orm.mapping.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/** Finds the places where the methods of a class use certain fields of objects other than the one they belong to, or where {@code equals} compares classes. Immutable and thread-safe. */
public final class FieldUses {

    private final Map<String, Owner> owners;

    private record Owner(String name, Set<String> fields) {}

    /** @param fields the names of the fields in question, by their class */
    public FieldUses(Map<Class<?>, Set<String>> fields) {
        Map<String, Owner> byName = new HashMap<>();
        fields.forEach((type, names) ->
                byName.put(Type.getInternalName(type), new Owner(type.getSimpleName(), Set.copyOf(names))));
        this.owners = Map.copyOf(byName);
    }

    /** The uses in the methods of a class; none if its byte code cannot be had, as in a native image. */
    public List<FieldUse> in(Class<?> type) {
        List<FieldUse> found = new ArrayList<>();
        try (InputStream code = type.getResourceAsStream(fileName(type))) {
            if (code != null) {
                new ClassReader(code).accept(new Scan(type, found), ClassReader.SKIP_FRAMES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The byte code of " + type.getName() + " cannot be read", e);
        }
        return found;
    }

    /** The method in whose source the code stands, for a lambda too. */
    private static String written(String name) {
        return name.startsWith("lambda$") ? name.substring("lambda$".length(), name.lastIndexOf('$')) : name;
    }

    private static String fileName(Class<?> type) {
        return type.getName()
                        .substring(
                                type.getPackageName().isEmpty()
                                        ? 0
                                        : type.getPackageName().length() + 1) + ".class";
    }

    private final class Scan extends ClassVisitor {

        private final Class<?> type;
        private final List<FieldUse> found;
        private String source;

        Scan(Class<?> type, List<FieldUse> found) {
            super(SpringAsmInfo.ASM_VERSION);
            this.type = type;
            this.found = found;
            this.source = type.getSimpleName();
        }

        @Override
        public void visitSource(@Nullable String file, @Nullable String debug) {
            source = file == null ? source : file;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            String method = type.getSimpleName() + '.' + written(name);
            boolean equals = name.equals("equals") && descriptor.equals("(Ljava/lang/Object;)Z");
            return new MethodScan((access & Opcodes.ACC_STATIC) != 0, (ownerName, field, line, written) -> {
                Owner owner = owners.get(ownerName);
                if (field.equals(FieldUse.CLASS)) {
                    addOnce(equals, new FieldUse(method, source + ':' + line, type.getSimpleName(), field, false));
                } else if (owner != null && owner.fields().contains(field)) {
                    found.add(new FieldUse(method, source + ':' + line, owner.name(), field, written));
                }
            });
        }

        /** One comparison asks both objects. */
        private void addOnce(boolean equals, FieldUse use) {
            if (equals && found.stream().noneMatch(FieldUse::isClass)) {
                found.add(use);
            }
        }
    }
}
