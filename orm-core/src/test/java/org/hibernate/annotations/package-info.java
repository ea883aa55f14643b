/** Stands for the annotations of another mapper, whose library is not here. */
@NullMarked
package org.hibernate.annotations;

import org.jspecify.annotations.NullMarked;
