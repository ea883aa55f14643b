package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.schema.SchemaMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is told apart from its database. Immutable.
 *
 * @param options   how statements are executed
 * @param observers who is told of them
 * @param failures  what becomes of errors
 * @param schemas   which schemas stand for others, asked when a connection is made
 * @param rewriting what is done to the text of a statement before it is sent, or null
 */
record EngineRules(
        ExecutionOptions options,
        Observers observers,
        Failures failures,
        Supplier<SchemaMap> schemas,
        @Nullable UnaryOperator<String> rewriting) {

    static final EngineRules PLAIN =
            new EngineRules(ExecutionOptions.NONE, Observers.NONE, Failures.PLAIN, () -> SchemaMap.NONE, null);

    EngineRules with(ExecutionOptions nearer) {
        return new EngineRules(nearer.over(options), observers, failures, schemas, rewriting);
    }

    EngineRules with(Observers others) {
        return new EngineRules(options, others, failures, schemas, rewriting);
    }

    EngineRules with(Failures others) {
        return new EngineRules(options, observers, others, schemas, rewriting);
    }

    EngineRules withSchemas(Supplier<SchemaMap> others) {
        return new EngineRules(options, observers, failures, others, rewriting);
    }

    EngineRules withRewriting(UnaryOperator<String> more) {
        UnaryOperator<String> before = rewriting;
        UnaryOperator<String> both = before == null ? more : text -> more.apply(before.apply(text));
        return new EngineRules(options, observers, failures, schemas, both);
    }

    /** A text as it is sent. */
    String rewritten(String text) {
        return rewriting == null ? text : rewriting.apply(text);
    }

    /** The dialect as it writes the names of schemas now. */
    Dialect dialect(Dialect plain) {
        SchemaMap map = schemas.get();
        return map.isEmpty() ? plain : plain.withSchemas(map);
    }
}
