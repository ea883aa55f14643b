package dev.orm.loading;

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
 */
record TextUse(SelectCompiler compiler, List<LoadOption> options, SchemaMap schemas) {

    static TextUse of(SelectCompiler compiler, List<LoadOption> options, Dialect dialect) {
        return new TextUse(compiler, options, dialect.schemas());
    }
}
