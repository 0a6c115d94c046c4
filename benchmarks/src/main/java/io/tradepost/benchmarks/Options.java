package io.tradepost.benchmarks;

/** {@code --name=value} options. */
@SuppressWarnings("ArrayRecordComponent")
record Options(String[] args) {

    String text(String name, String otherwise) {
        String option = "--" + name + "=";
        for (String arg : args) {
            if (arg.startsWith(option)) {
                return arg.substring(option.length());
            }
        }
        return otherwise;
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    String url() {
        return text("url", "http://127.0.0.1:8080");
    }
}
