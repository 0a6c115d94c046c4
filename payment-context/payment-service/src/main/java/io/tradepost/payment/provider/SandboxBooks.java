package io.tradepost.payment.provider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sandbox's accounts, in a table, so that it forgets nothing that it has answered. Whatever is to be booked while a
 * transaction is under way shares the next one.
 */
public final class SandboxBooks implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 1000;

    // the sandboxes of several instances take turns
    private static final String TURN = "select pg_advisory_xact_lock(hashtext('sandbox_account'))";
    private static final String FIND = "select account, state from sandbox_account where account = any(?)";
    private static final String KEEP = """
            insert into sandbox_account (account, state) select ?, ?::jsonb
            on conflict (account) do update set state = excluded.state""";

    private record Booking(
            String account, UnaryOperator<SandboxAccount> change, CompletableFuture<SandboxAccount> booked) {}

    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;
    private final BlockingQueue<Booking> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService clerk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("sandbox-books").daemon().factory());

    public SandboxBooks(JdbcTemplate jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Returns the account as it then stands, once that will not be forgotten. */
    CompletableFuture<SandboxAccount> book(String account, UnaryOperator<SandboxAccount> change) {
        Booking booking = new Booking(account, change, new CompletableFuture<>());
        waiting.add(booking);
        clerk.execute(this::bookWaiting);
        return booking.booked();
    }

    SandboxAccount find(String account) {
        return find(List.of(account)).getOrDefault(account, SandboxAccount.EMPTY);
    }

    @Override
    public void close() {
        clerk.shutdownNow();
    }

    private void bookWaiting() {
        List<Booking> bookings = new ArrayList<>();
        waiting.drainTo(bookings, AT_ONCE);
        if (bookings.isEmpty()) {
            return;
        }
        try {
            List<SandboxAccount> booked = transactions.execute(status -> book(bookings));
            for (int i = 0; i < bookings.size(); i++) {
                bookings.get(i).booked().complete(booked.get(i));
            }
        } catch (RuntimeException failure) {
            bookings.forEach(booking -> booking.booked().completeExceptionally(failure));
        }
    }

    private List<SandboxAccount> book(List<Booking> bookings) {
        jdbc.execute(TURN);
        Map<String, SandboxAccount> accounts =
                find(bookings.stream().map(Booking::account).toList());
        List<SandboxAccount> booked = new ArrayList<>();
        for (Booking booking : bookings) {
            booked.add(accounts.compute(
                    booking.account(),
                    (name, known) -> booking.change().apply(known == null ? SandboxAccount.EMPTY : known)));
        }
        jdbc.batchUpdate(
                KEEP,
                accounts.entrySet().stream()
                        .map(account -> new Object[] {account.getKey(), JSON.writeValueAsString(account.getValue())})
                        .toList());
        return booked;
    }

    private Map<String, SandboxAccount> find(List<String> accounts) {
        Map<String, SandboxAccount> found = new HashMap<>();
        jdbc.query(
                FIND,
                row -> {
                    found.put(row.getString("account"), JSON.readValue(row.getString("state"), SandboxAccount.class));
                },
                (Object) accounts.toArray(String[]::new));
        return found;
    }
}
