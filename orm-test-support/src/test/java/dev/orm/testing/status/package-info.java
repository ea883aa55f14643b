/** The status page of the documentation: which clauses of the features tests prove. */
@NullMarked
package dev.orm.testing.status;

import org.jspecify.annotations.NullMarked;
