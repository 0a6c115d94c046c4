package io.tradepost.embedded;

/** How a service reaches the one database it owns: a JDBC URL, and the role that may connect to nothing else. */
public record Database(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
