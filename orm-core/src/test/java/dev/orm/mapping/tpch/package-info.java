/** Entities modelled on the TPC-H schema: natural ids, composite ids derived from relations, a composite foreign key. */
@NullUnmarked
package dev.orm.mapping.tpch;

import org.jspecify.annotations.NullUnmarked;
