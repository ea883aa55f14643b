package dev.orm.sql.render;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Source;
import dev.orm.sql.SqlWriter;
import dev.orm.sql.TargetType;
import dev.orm.type.SqlType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a statement in the making: tokens and their hash, the values that are no part of it, and the sources by their numbers. What
 * records is a subclass and has no such part, because each recording would make one object more.
 */
abstract class Shape implements SqlWriter {

    private Object[] tokens = new Object[56];
    private int size;
    private int hash;
    private @Nullable Object[] values = new Object[4];
    private int valueCount;
    private Source[] sources = new Source[4];
    private int sourceCount;

    final StatementKey key() {
        return new StatementKey(tokens, size, hash);
    }

    final @Nullable Object[] values() {
        return valueCount == values.length ? values : Arrays.copyOf(values, valueCount);
    }

    final Shape token(Object token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size++] = token;
        hash = 31 * hash + token.hashCode();
        return this;
    }

    final void value(@Nullable Object value) {
        if (valueCount == values.length) {
            values = Arrays.copyOf(values, valueCount * 2);
        }
        values[valueCount++] = value;
    }

    final Shape source(Source source) {
        return token(number(source));
    }

    final int number(Source source) {
        for (int i = 0; i < sourceCount; i++) {
            if (sources[i] == source) {
                return i;
            }
        }
        for (int i = 0; i < sourceCount; i++) {
            if (sources[i].equals(source)) {
                return i;
            }
        }
        return introduce(source);
    }

    private int introduce(Source source) {
        Source parent = source.parent();
        Source narrowed = source.narrows();
        Object parentNumber = parent == null ? Token.NONE : number(parent);
        if (narrowed != null) {
            token(Token.NARROWED).token(number(narrowed));
        }
        token(Token.SOURCE).token(source.subject()).token(parentNumber);
        token(orNone(source.relation())).token(source.alias() == null ? Token.NONE : new Withheld(source.alias()));
        if (sourceCount == sources.length) {
            sources = Arrays.copyOf(sources, sourceCount * 2);
        }
        sources[sourceCount] = source;
        return sourceCount++;
    }

    static Object orNone(@Nullable Object value) {
        return value == null ? Token.NONE : value;
    }

    final Shape type(SqlType<?> type) {
        if (type instanceof AttributeType<?> late) {
            return source(late.source()).token(late.attribute());
        }
        return type instanceof TargetType<?> target
                ? token(Token.STORED).source(target.source()).token(target.name())
                : token(type);
    }
}
