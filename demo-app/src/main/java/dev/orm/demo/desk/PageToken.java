package dev.orm.demo.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Writes plain values as one opaque text that fits in an address, and reads it back; it holds values only, never names. */
final class PageToken {

    private static final String SEPARATOR = "\u001f";
    private static final int MAX_LENGTH = 200;

    private PageToken() {}

    static String encode(List<String> values) {
        byte[] bytes = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static List<String> decode(String token, int size) {
        if (token.length() > MAX_LENGTH) {
            throw invalid();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            List<String> values = List.of(text.split(SEPARATOR, -1));
            if (values.size() == size) {
                return values;
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    static InvalidRequestException invalid() {
        return new InvalidRequestException("The page token is not one of this list; start again without it");
    }
}
