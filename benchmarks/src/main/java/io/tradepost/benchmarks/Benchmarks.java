package io.tradepost.benchmarks;

import java.util.Arrays;

/** The command line: {@code import}, {@code rate}, {@code latency}, {@code search}, {@code lag}, {@code rebuild} against a running system, {@code start} starts its own. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Options options = new Options(args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length));
        switch (args.length == 0 ? "" : args[0]) {
            case "import" -> InvoiceImport.run(options);
            case "rate" -> OrderRate.run(options);
            case "latency" -> ConfirmationLatency.run(options);
            case "search" -> SearchLatency.run(options);
            case "lag" -> ViewLag.run(options);
            case "rebuild" -> ViewRebuild.run(options);
            case "start" -> StartUp.run(options);
            default -> {
                System.err.println(
                        "usage: import --file=F [--home=.tradepost] | rate [--seconds=60] | latency [--orders=200]"
                                + " | search [--orders=100000] [--users=20] [--seconds=30]"
                                + " | lag [--rate=300] [--seconds=60] | rebuild [--view=sales] [--warm-up=1] [--home=.tradepost] | start; all take --url=http://127.0.0.1:8080");
                System.exit(2);
            }
        }
    }
}
