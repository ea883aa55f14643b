package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.mapping.TypedAttribute;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Thrown when something that was not loaded is touched where nothing can, or may, be loaded. */
public final class LazyLoadingException extends InvalidDataAccessApiUsageException {

    private static final long serialVersionUID = 1L;

    private LazyLoadingException(String message) {
        super(message);
    }

    /** The session of the object is closed. */
    static LazyLoadingException sessionClosed(Attribute attribute) {
        return new LazyLoadingException(attribute.describe()
                + " was not loaded, and the object is detached: its session is closed or has let go of it. "
                + remedy(attribute)
                + fetch(attribute)
                + ", or touch it inside the transaction.");
    }

    /** A collection that was taken out of its object, or never came into it. */
    static LazyLoadingException notHeld(CollectionAttribute attribute) {
        return new LazyLoadingException(attribute.describe()
                + " was not loaded, and its object holds another collection than the one that is used: the attribute was"
                + " assigned, its setter copies what it is given, or the collection was handed to another object while it"
                + " belongs to this one. Let the setter keep the collection, map the field instead"
                + " (@Access(AccessType.FIELD)), use the one that the object holds, or give the other object one of its own"
                + " (new ArrayList<>(...)) before this one loses it.");
    }

    /** The session of a reference that was never loaded is closed. */
    static LazyLoadingException sessionClosed(String entity) {
        return new LazyLoadingException(
                "A " + entity + " was referred to but never loaded, and its session is closed or has let go of it."
                        + " Load it with the query that led to it (joined(...) or selectin(...)), or touch it"
                        + " inside the transaction.");
    }

    /**
     * The same for the use of one attribute.
     *
     * @param relations those that may have led to the reference
     */
    static LazyLoadingException sessionClosed(Attribute touched, List<ToOne> relations) {
        return new LazyLoadingException(touched.describe() + " was touched, but its "
                + touched.owner().name()
                + " was only referred to and never loaded, and its session is closed or has let go of it. "
                + remedy(relations)
                + (relations.size() == 1 ? fetch(relations.get(0)) : "")
                + ", or touch it inside the transaction.");
    }

    /** Lazy loading of references is switched off. */
    static LazyLoadingException refused(String entity, String site) {
        return new LazyLoadingException(
                "A " + entity + " was referred to but not loaded, and loading it lazily at " + site + " is refused"
                        + " (orm.loading.lazy=raise, or the raise(...) option of the query). Load it with the"
                        + " query that leads to it: joined(...) or selectin(...).");
    }

    /** Lazy loading is switched off. */
    static LazyLoadingException refused(Attribute attribute, String site) {
        return new LazyLoadingException(attribute.describe()
                + " was not loaded, and loading it lazily at " + site
                + " is refused (orm.loading.lazy=raise, or the raise(...) option of the query). "
                + remedy(attribute) + ".");
    }

    /** A relation that is never loaded as a whole. */
    static LazyLoadingException writeOnly(ToMany relation, String site) {
        return new LazyLoadingException(
                relation.describe() + " is @WriteOnly, so what loads all of its elements, as at "
                        + site + ", is refused. Ask for some of them: session.relation(object, "
                        + relation.owner().name() + "." + relation.path()
                        + ").query(), or change it by add(...) and remove(...)"
                        + " there.");
    }

    /** The loader option that would have loaded the attribute. */
    static String remedy(Attribute attribute) {
        return "Load it with the query: " + optionFor(attribute);
    }

    /** The loader options that would have loaded a reference. */
    static String remedy(List<ToOne> relations) {
        return relations.isEmpty()
                ? "Get it with find() instead of reference()"
                : relations.stream()
                        .map(LazyLoadingException::optionFor)
                        .collect(Collectors.joining(" or ", "Load it with the query: ", ""));
    }

    private static String optionFor(Attribute attribute) {
        return ".options(" + option(attribute) + "(" + attribute.owner().name() + "." + attribute.path() + "))";
    }

    /** The same where the query is a method of a repository. */
    private static String fetch(Attribute attribute) {
        return attribute instanceof ToOne || attribute instanceof ToMany
                ? ", in a repository by @Fetch(\"" + attribute.path() + "\")"
                : "";
    }

    private static String option(Attribute attribute) {
        if (attribute instanceof TypedAttribute) {
            return "undefer";
        }
        return attribute instanceof CollectionAttribute ? "selectin" : "joined";
    }
}
