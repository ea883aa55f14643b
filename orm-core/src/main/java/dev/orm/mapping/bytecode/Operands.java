package dev.orm.mapping.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operand stack and the local variables of a method at one of its instructions; a long or double takes two places (JVM specification 2.6). */
final class Operands {

    private final List<Operand> stack;
    private final Map<Integer, Operand> variables;

    Operands() {
        this(new ArrayList<>(), new HashMap<>());
    }

    private Operands(List<Operand> stack, Map<Integer, Operand> variables) {
        this.stack = stack;
        this.variables = variables;
    }

    Operands copy() {
        return new Operands(new ArrayList<>(stack), new HashMap<>(variables));
    }

    /** The same variables, with nothing on the stack but what was thrown. */
    Operands caught() {
        return new Operands(new ArrayList<>(List.of(Operand.ANY)), new HashMap<>(variables));
    }

    void push(Operand operand) {
        stack.add(operand);
    }

    void pushAny(int places) {
        for (int i = 0; i < places; i++) {
            push(Operand.ANY);
        }
    }

    Operand pop() {
        return stack.remove(stack.size() - 1);
    }

    void pop(int places) {
        for (int i = 0; i < places; i++) {
            pop();
        }
    }

    /** The value some places below the top. */
    Operand below(int places) {
        return stack.get(stack.size() - 1 - places);
    }

    /** Puts a copy of the top places under some more that lie below them. */
    void duplicate(int places, int under) {
        int end = stack.size();
        List<Operand> top = new ArrayList<>(stack.subList(end - places, end));
        stack.addAll(end - places - under, top);
    }

    void swap() {
        Operand top = pop();
        Operand next = pop();
        push(top);
        push(next);
    }

    void store(int variable, Operand operand) {
        variables.put(variable, operand);
    }

    Operand load(int variable) {
        return variables.getOrDefault(variable, Operand.ANY);
    }

    /** What holds after several ways have come together: only what holds on each. */
    void meet(Operands other) {
        variables.replaceAll((variable, operand) -> operand == other.load(variable) ? operand : Operand.ANY);
        for (int i = 0; i < Math.min(stack.size(), other.stack.size()); i++) {
            if (stack.get(i) != other.stack.get(i)) {
                stack.set(i, Operand.ANY);
            }
        }
    }
}
