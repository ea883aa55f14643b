package dev.orm.sql.render;

import dev.orm.sql.Expression;
import dev.orm.sql.Operation;
import dev.orm.sql.SqlWriter;
import dev.orm.sql.Template;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.List;

/** The text of operations in the spelling of the database. */
final class OperationText {

    private final TextWriter text;
    private final Parameters parameters;

    OperationText(TextWriter text, Parameters parameters) {
        this.text = text;
        this.parameters = parameters;
    }

    void write(Operation operation, List<? extends Expression<?>> operands) {
        Template template = text.spelling().template(operation);
        template.check(operation.name(), operands.size());
        List<Operand> written = operands.stream().map(this::operand).toList();
        for (Template.Part part : template.parts()) {
            text.append(part.text());
            switch (part.operand()) {
                case Template.Part.END -> {}
                case Template.Part.ALL -> appendAll(written);
                default -> {
                    Operand operand = written.get(part.operand());
                    append(operand, !part.enclosed() && !operand.isAtom());
                }
            }
        }
    }

    /** A member of a JSON object. */
    void jsonField(Expression<?> json, String key) {
        Operand object = operand(json);
        String atom = object.isAtom() ? object.text() : '(' + object.text() + ')';
        if (text.spelling().bindsJsonKeys()) {
            Operand field = operand(new NamedField(key));
            text.append(text.spelling().jsonField(atom, key, field.text()));
            parameters.add(object.parameters());
            parameters.add(field.parameters());
        } else {
            text.append(text.spelling().jsonField(atom, key, ""));
            parameters.add(object.parameters());
        }
    }

    /** The key of a member as an operand. */
    private record NamedField(String key) implements Expression<String> {

        @Override
        public SqlType<String> type() {
            return SqlTypes.STRING;
        }

        @Override
        public void writeTo(SqlWriter writer) {
            writer.bindTyped(SqlTypes.STRING, key);
        }
    }

    /** The text of an operand, with its parameters taken back: the template says where and how often they come. */
    private Operand operand(Expression<?> expression) {
        int mark = parameters.mark();
        String written = text.textOf(expression);
        return new Operand(written, Template.isAtom(expression), parameters.takeBack(mark));
    }

    private record Operand(String text, boolean isAtom, Parameters.Slice parameters) {}

    private void append(Operand operand, boolean inParentheses) {
        text.append(inParentheses ? "(" : "").append(operand.text()).append(inParentheses ? ")" : "");
        parameters.add(operand.parameters());
    }

    private void appendAll(List<Operand> operands) {
        for (int i = 0; i < operands.size(); i++) {
            text.append(i > 0 ? ", " : "");
            append(operands.get(i), false);
        }
    }
}
