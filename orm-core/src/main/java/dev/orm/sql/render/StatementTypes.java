package dev.orm.sql.render;

import dev.orm.sql.AttributeType;
import dev.orm.sql.ElementType;
import dev.orm.sql.ListType;
import dev.orm.sql.Source;
import dev.orm.sql.TargetType;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;

/** The types of a statement as the mapping and the database have them. */
final class StatementTypes {

    private final Names names;
    private final SqlSpelling spelling;

    StatementTypes(Names names, SqlSpelling spelling) {
        this.names = names;
        this.spelling = spelling;
    }

    /** The type as the mapping and the database have it; of an attribute, it names the attribute when it refuses a value. */
    SqlType<?> resolved(SqlType<?> type) {
        if (type instanceof TargetType<?> target) {
            return described(names.column(target.source(), target.name()).stored(), target.source(), target.name());
        }
        if (type instanceof AttributeType<?> late) {
            return described(spelling.adapt(mapped(late)), late.source(), late.attribute());
        }
        return spelling.adapt(mapped(type));
    }

    private SqlType<?> mapped(SqlType<?> type) {
        if (type instanceof ListType<?> list) {
            return SqlTypes.listOf(mapped(list.element()));
        }
        if (type instanceof ElementType<?> element) {
            SqlType<?> known = mapped(element.array()).element();
            return known == null ? SqlTypes.of(element.javaType()) : known;
        }
        return type instanceof AttributeType<?> late
                ? names.column(late.source(), late.attribute()).type()
                : type;
    }

    private static SqlType<?> described(SqlType<?> type, Source source, String attribute) {
        return SqlTypes.described(type, source + "." + attribute);
    }
}
