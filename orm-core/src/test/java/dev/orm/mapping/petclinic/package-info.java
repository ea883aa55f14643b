/** Entities as Spring applications write them for JPA: mapped superclasses, final and lazily made collections, one-directional relations. */
@NullUnmarked
package dev.orm.mapping.petclinic;

import org.jspecify.annotations.NullUnmarked;
