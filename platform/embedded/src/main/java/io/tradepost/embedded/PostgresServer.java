package io.tradepost.embedded;

import java.nio.file.Path;

/** PostgreSQL with durable settings, where every role needs its password and reaches its own database only. */
public final class PostgresServer implements EmbeddedServer {

    private final ServerProcess process;
    private final PostgresAdministration administration;
    private final int port;

    private PostgresServer(ServerProcess process, PostgresAdministration administration, int port) {
        this.process = process;
        this.administration = administration;
        this.port = port;
    }

    /**
     * Starts on {@code home/postgres}, and creates that first when it is not there.
     *
     * @param port 0 for any free one, which the home keeps
     * @throws IllegalStateException when the home is in use, the port is taken or the server does not start
     */
    public static PostgresServer start(Path home, int port) {
        ServerHome postgres = ServerHome.open(ServerKind.POSTGRES, home);
        try {
            int chosen = postgres.port(port);
            PostgresCredentials credentials = new PostgresCredentials(postgres.home());
            PostgresCluster cluster = new PostgresCluster(postgres);
            cluster.createIfMissing(credentials);
            ServerProcess process = cluster.start(chosen);
            return new PostgresServer(process, new PostgresAdministration(chosen, credentials), chosen);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** The database of that name and its role of the same name, created when missing, without a limit of connections. */
    public Database database(String name) {
        return administration.database(name, -1);
    }

    /** As {@link #database(String)}, with at most that many connections of its role at a time. */
    public Database database(String name, int connectionLimit) {
        return administration.database(name, connectionLimit);
    }

    public int port() {
        return port;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop();
    }
}
