package dev.orm.processor.access;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;

/** Where the values come from that an entity is filled with, some of its slots or all. */
enum FillSource {
    /** Columns of the current row. */
    ROW("read", "row, columns, types") {
        @Override
        boolean fills(Part.Leaf leaf) {
            return leaf.isBasic();
        }

        @Override
        CodeBlock has(int slot) {
            return CodeBlock.of("columns[$L] != 0", slot);
        }

        @Override
        CodeBlock value(Part.Leaf leaf, ValueCode values) {
            return values.read(leaf.slot());
        }

        @Override
        CodeBlock isPresent(int slot) {
            return CodeBlock.of("!row.wasNull()");
        }

        @Override
        void declare(MethodSpec.Builder method) {
            method.addParameter(ResultSet.class, "row")
                    .addParameter(int[].class, "columns")
                    .addParameter(Overrides.TYPES, "types")
                    .addException(SQLException.class);
        }
    },

    /** Values by slot. */
    VALUES("setAll", "slots, values") {
        @Override
        boolean fills(Part.Leaf leaf) {
            return true;
        }

        @Override
        CodeBlock has(int slot) {
            return CodeBlock.of("slots.get($L)", slot);
        }

        @Override
        CodeBlock value(Part.Leaf leaf, ValueCode values) {
            CodeBlock cast = values.cast(CodeBlock.of("values[$L]", leaf.slot()));
            return values.isPrimitive()
                    ? CodeBlock.of("values[$L] == null ? $L : $L", leaf.slot(), values.zero(), cast)
                    : cast;
        }

        @Override
        CodeBlock isPresent(int slot) {
            return CodeBlock.of("values[$L] != null", slot);
        }

        @Override
        void declare(MethodSpec.Builder method) {
            method.addParameter(BitSet.class, "slots")
                    .addParameter(ArrayTypeName.of(ValueCode.nullable(ClassName.get(Object.class))), "values");
        }
    };

    private final String method;
    private final String arguments;

    FillSource(String method, String arguments) {
        this.method = method;
        this.arguments = arguments;
    }

    /** The method of the access class that fills an entity; with a suffix, the one that fills an embedded object. */
    String method() {
        return method;
    }

    /** The arguments after the entity. */
    String arguments() {
        return arguments;
    }

    /** Whether it ever has a value for a slot. */
    abstract boolean fills(Part.Leaf leaf);

    /** A condition: there is a value for the slot. */
    abstract CodeBlock has(int slot);

    /** The value of a slot that has one. */
    abstract CodeBlock value(Part.Leaf leaf, ValueCode values);

    /** A condition, evaluated right after a primitive was taken: it was not null. */
    abstract CodeBlock isPresent(int slot);

    /** Declares the parameters after the entity. */
    abstract void declare(MethodSpec.Builder method);
}
