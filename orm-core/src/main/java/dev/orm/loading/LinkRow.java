package dev.orm.loading;

import dev.orm.mapping.Link;
import dev.orm.sql.Source;

/**
 * The row of a join table that makes an entity an element of a relation, as a source of its own beside the element.
 *
 * @param element the source of the element
 */
record LinkRow(Source element, Link link) implements Source {

    @Override
    public Source parent() {
        return element;
    }

    @Override
    public String relation() {
        return "(link)";
    }

    @Override
    public String toString() {
        return element + relation();
    }
}
