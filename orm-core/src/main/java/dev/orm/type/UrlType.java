package dev.orm.type;

import java.net.MalformedURLException;
import java.net.URL;

/** URLs as text. */
record UrlType() implements DelegatingType<URL> {

    private static final SqlType<URL> TEXT =
            SqlTypes.converted(URL.class, SqlTypes.STRING, URL::toExternalForm, UrlType::parsed);

    private static URL parsed(String text) {
        try {
            return new URL(text);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("A column read as a URL holds a text that is none; correct the rows", e);
        }
    }

    @Override
    public SqlType<URL> type() {
        return TEXT;
    }

    @Override
    public boolean sameValue(URL a, URL b) {
        return a.toExternalForm().equals(b.toExternalForm());
    }

    @Override
    public String toString() {
        return "URL";
    }
}
