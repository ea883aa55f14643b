package dev.orm.demo.api;

import dev.orm.demo.desk.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * The version of an order that a client saw, and how it said so.
 *
 * @param number the version
 * @param ifMatch whether it came as the header {@code If-Match}, so that a stale one is a failed precondition (412) and
 *     not a conflict (409)
 */
record SeenVersion(int number, boolean ifMatch) {

    /**
     * Reads the version from the header, or else from the body.
     *
     * @throws VersionRequiredException if neither says it
     */
    static SeenVersion of(@Nullable String ifMatch, @Nullable Integer body) {
        if (ifMatch != null) {
            return new SeenVersion(parse(ifMatch.strip()), true);
        }
        if (body == null) {
            throw new VersionRequiredException();
        }
        return new SeenVersion(body, false);
    }

    static String etag(int version) {
        return "\"" + version + "\"";
    }

    private static int parse(String etag) {
        if (etag.matches("\"\\d{1,9}\"")) {
            return Integer.parseInt(etag.substring(1, etag.length() - 1));
        }
        throw new InvalidRequestException("If-Match is the ETag of the order, such as \"3\"");
    }
}
