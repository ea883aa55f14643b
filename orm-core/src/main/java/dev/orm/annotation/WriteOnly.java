package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a to-many relation from ever being loaded as a whole, because it may have a million elements. What would load it is refused; elements are
 * added, removed, queried and counted by the session's {@code relation}.
 *
 * <pre>{@code
 * @OneToMany(mappedBy = "channel")
 * @WriteOnly
 * private Collection<Message> messages = new ArrayList<>();
 *
 * session.relation(channel, CHANNEL.messages()).query().orderBy(MESSAGE.id.desc()).limit(20).list();
 * }</pre>
 *
 * <p>Adding to a {@code List} or {@code Collection} itself works too, since it loads nothing. The collection of a new object is an ordinary one until
 * its session ends.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface WriteOnly {}
