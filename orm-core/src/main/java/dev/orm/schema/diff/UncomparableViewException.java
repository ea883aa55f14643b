package dev.orm.schema.diff;

import java.io.Serial;

/** Says that a view cannot be compared, because the database refuses to create the wanted one without what only it has. */
public final class UncomparableViewException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    UncomparableViewException(String view, Throwable cause) {
        super(
                "View " + view
                        + " cannot be compared with the database: it selects from something that is not part of the wanted"
                        + " schema. Add that to the metadata, or leave the view out of the comparison by DiffRules.objects(...)",
                cause);
    }
}
