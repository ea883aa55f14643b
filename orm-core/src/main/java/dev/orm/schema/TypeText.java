package dev.orm.schema;

import java.util.List;

/** Writes the statements that create and drop enum types and domains. */
final class TypeText {

    private final DdlSpelling spelling;
    private final DdlNames names;

    TypeText(DdlSpelling spelling) {
        this.spelling = spelling;
        this.names = new DdlNames(spelling);
    }

    /** Whether the database has such an object; without enum types, columns have checks instead. */
    boolean isObject(NamedType type) {
        if (type instanceof EnumType) {
            return spelling.supports(DdlFeature.ENUM_TYPES);
        }
        DdlFeature.DOMAINS.require(spelling, "domain " + type.name());
        return true;
    }

    String create(NamedType type) {
        return type instanceof EnumType labels
                ? "create " + spelling.enumObject() + ' ' + names.of(type) + " as enum " + names.labels(labels)
                : create((Domain) type);
    }

    private String create(Domain domain) {
        Column base = domain.base();
        ColumnText columns = new ColumnText(spelling);
        Table alone = Table.builder(domain.name()).column(base).build();
        StringBuilder text = new StringBuilder("create domain ")
                .append(names.of(domain))
                .append(" as ")
                .append(columns.type(base));
        if (base.serverDefault() != null) {
            text.append(" default ").append(columns.defaultValue(base.serverDefault()));
        }
        if (!base.nullable()) {
            text.append(' ').append(spelling.domainNotNull());
        }
        ConstraintText constraints = new ConstraintText(MetaData.of(List.of(alone), List.of()), spelling);
        domain.checks().forEach(check -> text.append(' ').append(constraints.of(alone, check)));
        return text.toString();
    }

    String drop(NamedType type) {
        return "drop " + keyword(type) + ' ' + names.of(type);
    }

    String keyword(NamedType type) {
        return type instanceof EnumType ? spelling.enumObject() : "domain";
    }
}
