package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of an entity usable in queries, under the name it has, or of the property whose getter it is. The method itself computes
 * the value of an object in Java; a static method of that name makes the expression that yields it in a statement. It takes the metamodel
 * of the entity, or a {@code DynamicTable} where there is no generated one.
 *
 * <pre>{@code
 * @Hybrid
 * public String getFullName() {
 *     return firstName + " " + lastName;
 * }
 *
 * static TextExpression fullName(Person_ person) {
 *     return person.firstName.concat(" ").concat(person.lastName);
 * }
 * }</pre>
 *
 * <p>Nothing is loaded or stored for it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Hybrid {}
