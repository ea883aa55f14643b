package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A function that yields rows, as a source, made by {@link Sql#tableFunction}. Its operands may refer to the sources
 * that stand before it in FROM. An immutable value.
 */
public final class TableFunction extends DerivedSource {

    static final Operation SERIES = Operation.unsafe("generate_series", "generate_series({0}, {1})")
            .on("H2", "system_range({0}, {1})")
            .notOn("SQLite", "count by recursive(...)");

    private final Operation operation;
    private final List<Expression<?>> operands;
    private final boolean ordinality;
    private final boolean readsSources;

    private TableFunction(
            String alias,
            DerivedColumns columns,
            Operation operation,
            List<Expression<?>> operands,
            boolean ordinality) {
        super(alias, columns);
        this.operation = operation;
        this.operands = operands;
        this.ordinality = ordinality;
        this.readsSources = !SourceSearch.roots(List.copyOf(operands)).isEmpty();
    }

    private TableFunction(String alias, TableFunction other) {
        super(alias, other);
        this.operation = other.operation;
        this.operands = other.operands;
        this.ordinality = other.ordinality;
        this.readsSources = other.readsSources;
    }

    static TableFunction of(
            String alias, List<? extends Expression<?>> columns, Operation operation, Expression<?>... operands) {
        DerivedColumns derived = DerivedColumns.of(operation + " as " + alias, columns);
        return new TableFunction(alias, derived, operation, List.of(operands), false);
    }

    /**
     * The same with one more column that numbers the rows from 1.
     *
     * @param label its name
     */
    public TableFunction withOrdinality(String label) {
        List<Selectable<?>> all = new ArrayList<>(columns().labelled());
        all.add(ResultColumn.whole(label, Long.class));
        DerivedColumns numbered = DerivedColumns.of(operation + " as " + alias(), all);
        return new TableFunction(String.valueOf(alias()), numbered, operation, operands, true);
    }

    /** The same rows under another alias. */
    public TableFunction as(String alias) {
        return new TableFunction(alias, this);
    }

    @Override
    public String name() {
        return operation.name();
    }

    @Override
    public boolean isLateral() {
        return true;
    }

    @Override
    public boolean listsColumns() {
        return true;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        if (readsSources) {
            writer.require(Feature.COLUMNS_IN_TABLE_FUNCTION);
        }
        writer.operation(operation, operands);
        if (ordinality) {
            boolean unnests = operation.name().equals("unnest");
            writer.require(unnests ? Feature.ORDINALITY : Feature.FUNCTION_ORDINALITY)
                    .sql(" with ordinality");
        }
    }
}
