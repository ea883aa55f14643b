/** The entities that the tests of lists with positions map: a course with every sort of them. */
@NullMarked
package dev.orm.session.school;

import org.jspecify.annotations.NullMarked;
