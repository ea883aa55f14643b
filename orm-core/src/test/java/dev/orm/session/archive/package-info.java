/** The entities that the tests of soft deletes map: projects with what belongs to them. */
@NullMarked
package dev.orm.session.archive;

import org.jspecify.annotations.NullMarked;
