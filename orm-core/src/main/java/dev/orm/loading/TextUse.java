package dev.orm.loading;

import dev.orm.criteria.CriteriaShape;
import dev.orm.dialect.Dialect;
import dev.orm.schema.SchemaMap;
import dev.orm.sql.LoadOption;
import java.util.List;

/**
 * What the text of a statement depends on besides its shape.
 *
 * @param compiler whose mapping it is made with
 * @param options  how relations are loaded
 * @param schemas  which schemas stand for others
 * @param criteria which rows are seen
 */
record TextUse(SelectCompiler compiler, List<LoadOption> options, SchemaMap schemas, CriteriaShape criteria) {

    static TextUse of(SelectCompiler compiler, List<LoadOption> options, Dialect dialect, CriteriaShape criteria) {
        return new TextUse(compiler, options, dialect.schemas(), criteria);
    }
}
