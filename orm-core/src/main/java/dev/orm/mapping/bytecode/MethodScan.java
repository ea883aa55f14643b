package dev.orm.mapping.bytecode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * Follows the instructions of one method in the order of the code, knowing of each value whether it is the object itself or one made here. Exact for what
 * javac writes: where ways come together, what is known on only one of them is forgotten.
 */
final class MethodScan extends MethodVisitor {

    /** Is told of fields of other objects, and of calls of {@code getClass()}. */
    interface Sink {

        void used(String owner, String field, int line, boolean written);
    }

    private final Sink sink;
    private final Map<Label, Operands> arrivals = new HashMap<>();
    private final Operands start = new Operands();
    private @Nullable Operands now;
    private int line;

    MethodScan(boolean isStatic, Sink sink) {
        super(SpringAsmInfo.ASM_VERSION);
        this.sink = sink;
        if (!isStatic) {
            start.store(0, Operand.THIS);
        }
        this.now = start.copy();
    }

    @Override
    public void visitLineNumber(int number, Label at) {
        line = number;
    }

    @Override
    public void visitTryCatchBlock(Label from, Label to, Label handler, @Nullable String type) {
        arrivals.put(handler, start.caught());
    }

    @Override
    public void visitLabel(Label label) {
        Operands arriving = arrivals.get(label);
        if (now == null) {
            now = arriving == null ? null : arriving.copy();
        } else if (arriving != null) {
            now.meet(arriving);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        Operands operands = now;
        if (operands == null) {
            return;
        }
        if (opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP) {
            rearrange(operands, opcode);
        } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN || opcode == Opcodes.ATHROW) {
            now = null;
        } else {
            StackEffect effect = StackEffect.of(opcode);
            operands.pop(effect.pops());
            operands.pushAny(effect.pushes());
        }
    }

    private static void rearrange(Operands operands, int opcode) {
        switch (opcode) {
            case Opcodes.DUP -> operands.duplicate(1, 0);
            case Opcodes.DUP_X1 -> operands.duplicate(1, 1);
            case Opcodes.DUP_X2 -> operands.duplicate(1, 2);
            case Opcodes.DUP2 -> operands.duplicate(2, 0);
            case Opcodes.DUP2_X1 -> operands.duplicate(2, 1);
            case Opcodes.DUP2_X2 -> operands.duplicate(2, 2);
            default -> operands.swap();
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (now != null && opcode != Opcodes.NEWARRAY) {
            now.pushAny(1);
        }
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (now == null) {
            return;
        }
        switch (opcode) {
            case Opcodes.ALOAD -> now.push(now.load(variable));
            case Opcodes.ILOAD, Opcodes.FLOAD -> now.pushAny(1);
            case Opcodes.LLOAD, Opcodes.DLOAD -> now.pushAny(2);
            case Opcodes.LSTORE, Opcodes.DSTORE -> now.pop(2);
            case Opcodes.RET -> now = null;
            default -> now.store(variable, now.pop());
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (now == null) {
            return;
        }
        switch (opcode) {
            case Opcodes.NEW -> now.push(Operand.NEW);
            case Opcodes.CHECKCAST -> {
                // the same value as before
            }
            default -> {
                now.pop();
                now.pushAny(1);
            }
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (now == null) {
            return;
        }
        int size = Type.getType(descriptor).getSize();
        if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.GETFIELD) {
            boolean written = opcode == Opcodes.PUTFIELD;
            if (now.below(written ? size : 0) == Operand.ANY) {
                sink.used(owner, name, line, written);
            }
            now.pop(written ? size + 1 : 1);
        } else if (opcode == Opcodes.PUTSTATIC) {
            now.pop(size);
        }
        if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
            now.pushAny(size);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (name.equals("getClass") && descriptor.equals("()Ljava/lang/Class;")) {
            sink.used(owner, FieldUse.CLASS, line, false);
        }
        call(descriptor, opcode == Opcodes.INVOKESTATIC ? 0 : 1);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        call(descriptor, 0);
    }

    private void call(String descriptor, int receiver) {
        if (now != null) {
            int sizes = Type.getArgumentsAndReturnSizes(descriptor);
            now.pop((sizes >> 2) - 1 + receiver); // the size of the arguments counts the receiver always
            now.pushAny(sizes & 3);
        }
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        if (now == null) {
            return;
        }
        if (opcode != Opcodes.GOTO) {
            boolean compares = opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE;
            now.pop(compares ? 2 : 1);
        }
        arrive(label, now);
        if (opcode == Opcodes.GOTO) {
            now = null;
        }
    }

    private void arrive(Label label, Operands operands) {
        Operands known = arrivals.get(label);
        if (known == null) {
            arrivals.put(label, operands.copy());
        } else {
            known.meet(operands);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (now != null) {
            now.pushAny(value instanceof Long || value instanceof Double ? 2 : 1);
        }
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        choose(otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        choose(otherwise, labels);
    }

    private void choose(Label otherwise, Label... labels) {
        if (now != null) {
            now.pop();
            arrive(otherwise, now);
            for (Label label : labels) {
                arrive(label, now);
            }
            now = null;
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        if (now != null) {
            now.pop(dimensions);
            now.pushAny(1);
        }
    }
}
