package io.tradepost.starter.web;

/** The version of an aggregate as an entity tag: {@code "7"}. */
public final class Versions {

    private Versions() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
