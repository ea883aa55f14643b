package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.metamodel.Elements;
import jakarta.persistence.Convert;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds {@code @Convert} that names what is not there, or has no value of its own to convert. */
final class ConversionCheck {

    private static final String KEY = "key";
    private static final String VALUE = "value";

    private ConversionCheck() {}

    /** What is wrong with those of a single value, or of an embedded object; null if nothing is. */
    static @Nullable String of(Member member, boolean embedded) {
        for (Convert convert : member.annotations(Convert.class)) {
            String name = convert.attributeName();
            if (embedded && name.isEmpty()) {
                return "is an embedded object and has @Convert without attributeName: name the attribute of it that is to be"
                        + " converted.";
            }
            if (!embedded && !name.isEmpty()) {
                return "is a single value and has @Convert(attributeName = \"" + name + "\"): remove attributeName.";
            }
        }
        return null;
    }

    /**
     * What is wrong with those of a collection.
     *
     * @param element what it holds; null where these are entities
     */
    static Stream<String> ofCollection(Member member, @Nullable IndexDraft index, @Nullable Draft element) {
        boolean map = isKey(index);
        return Arrays.stream(member.annotations(Convert.class))
                .filter(convert -> !isThere(convert.attributeName(), index, element))
                .map(convert -> member.describe() + " has @Convert"
                        + (convert.attributeName().isEmpty()
                                ? " without attributeName"
                                : "(attributeName = \"" + convert.attributeName() + "\")")
                        + ", which is no value of it: name "
                        + (map
                                ? "\"key\" or \"value\", or an attribute below them"
                                : "an attribute of its elements, or none if they have none")
                        + ".");
    }

    private static boolean isThere(String name, @Nullable IndexDraft index, @Nullable Draft element) {
        if (name.equals(KEY)) {
            return index instanceof IndexDraft.OfColumn && isKey(index);
        }
        if (name.startsWith(KEY + ".")) {
            return index instanceof IndexDraft.OfParts parts && parts.key() instanceof EmbeddedDraft;
        }
        boolean whole = name.isEmpty() || name.equals(VALUE) && isKey(index);
        return whole ? element instanceof BasicDraft : element instanceof EmbeddedDraft;
    }

    private static boolean isKey(@Nullable IndexDraft index) {
        return index instanceof IndexDraft.OfParts
                || index instanceof IndexDraft.OfColumn column && column.name().equals(Elements.KEY);
    }

    /** Those paths below a prefix that lead to no value, each with what could have been meant. */
    static Stream<String> unknown(Collection<String> paths, List<AttributeDraft> attributes, String prefix) {
        return OverrideCheck.unknown(paths, attributes.stream().flatMap(ConversionCheck::convertible), prefix);
    }

    private static Stream<String> convertible(AttributeDraft attribute) {
        String path = attribute.path();
        if (attribute instanceof ToManyDraft relation) {
            return keys(path, relation.index());
        }
        if (attribute instanceof ElementCollectionDraft collection) {
            return Stream.concat(elements(collection), keys(path, collection.index()));
        }
        return attribute instanceof BasicDraft ? Stream.of(path) : Stream.empty();
    }

    private static Stream<String> keys(String path, @Nullable IndexDraft index) {
        return isThere(KEY, index, null) ? Stream.of(path + "." + KEY) : Stream.empty();
    }

    private static Stream<String> elements(ElementCollectionDraft collection) {
        if (collection.element() instanceof EmbeddedDraft element) {
            return element.attributes().filter(BasicDraft.class::isInstance).map(AttributeDraft::path);
        }
        String path = collection.path();
        return collection.kind().isMap() ? Stream.of(path, path + "." + VALUE) : Stream.of(path);
    }
}
