package dev.orm.mapping.bytecode;

import org.springframework.asm.Opcodes;

/** How many places of the stack an instruction without operands takes and gives (JVM specification 6.5). */
record StackEffect(int pops, int pushes) {

    static StackEffect of(int opcode) {
        if (opcode <= Opcodes.DCONST_1) {
            return constant(opcode);
        }
        if (opcode <= Opcodes.SASTORE) {
            return array(opcode);
        }
        if (opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR) {
            return arithmetic(opcode);
        }
        if (opcode <= Opcodes.I2S) {
            return conversion(opcode);
        }
        return switch (opcode) {
            case Opcodes.POP, Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> new StackEffect(1, 0);
            case Opcodes.POP2 -> new StackEffect(2, 0);
            case Opcodes.LCMP, Opcodes.DCMPL, Opcodes.DCMPG -> new StackEffect(4, 1);
            case Opcodes.FCMPL, Opcodes.FCMPG -> new StackEffect(2, 1);
            case Opcodes.ARRAYLENGTH -> new StackEffect(1, 1);
            default -> throw new IllegalArgumentException("Instruction " + opcode + " is not one without operands");
        };
    }

    private static StackEffect constant(int opcode) {
        return switch (opcode) {
            case Opcodes.NOP -> new StackEffect(0, 0);
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> new StackEffect(0, 2);
            default -> new StackEffect(0, 1);
        };
    }

    private static StackEffect array(int opcode) {
        return switch (opcode) {
            case Opcodes.LALOAD, Opcodes.DALOAD -> new StackEffect(2, 2);
            case Opcodes.LASTORE, Opcodes.DASTORE -> new StackEffect(4, 0);
            default -> opcode <= Opcodes.SALOAD ? new StackEffect(2, 1) : new StackEffect(3, 0);
        };
    }

    /** Each comes for int, long, float and double, in this order; shifts and bitwise operations for int and long. */
    private static StackEffect arithmetic(int opcode) {
        if (opcode >= Opcodes.ISHL) {
            boolean wide = (opcode - Opcodes.ISHL) % 2 == 1;
            boolean shift = opcode < Opcodes.IAND;
            int size = wide ? 2 : 1;
            return new StackEffect(size + (shift ? 1 : size), size);
        }
        int size = (opcode - Opcodes.IADD) % 2 == 1 ? 2 : 1;
        return opcode >= Opcodes.INEG ? new StackEffect(size, size) : new StackEffect(2 * size, size);
    }

    private static StackEffect conversion(int opcode) {
        return switch (opcode) {
            case Opcodes.I2L, Opcodes.I2D, Opcodes.F2L, Opcodes.F2D -> new StackEffect(1, 2);
            case Opcodes.L2I, Opcodes.L2F, Opcodes.D2I, Opcodes.D2F -> new StackEffect(2, 1);
            case Opcodes.L2D, Opcodes.D2L -> new StackEffect(2, 2);
            default -> new StackEffect(1, 1);
        };
    }
}
