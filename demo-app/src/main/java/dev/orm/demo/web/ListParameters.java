package dev.orm.demo.web;

import dev.orm.demo.desk.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list an address asks for.
 *
 * @param sort the key of the sort, or null for the usual one
 * @param dir {@code asc} or {@code desc}, or null for the usual one
 * @param page the token of the page, or null for the first
 */
record ListParameters(
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String page) {

    String sortOrDefault() {
        return sort == null || sort.isEmpty() ? "name" : sort;
    }

    boolean descending() {
        if (dir == null || dir.isEmpty() || dir.equals("asc")) {
            return false;
        }
        if (dir.equals("desc")) {
            return true;
        }
        throw new InvalidRequestException("A list is sorted asc or desc");
    }
}
