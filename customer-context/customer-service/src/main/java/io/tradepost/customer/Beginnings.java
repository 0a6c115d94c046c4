package io.tradepost.customer;

import static java.util.Objects.requireNonNullElse;
import static java.util.function.Predicate.not;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a person is found by: the beginning of each word of the name and of the mail address, and of that as a whole. */
final class Beginnings {

    /** Characters beyond do not count. */
    static final int LENGTH = 24;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Beginnings() {}

    static Set<String> of(Person person) {
        String email = plain(requireNonNullElse(person.email(), ""));
        Set<String> beginnings = new TreeSet<>();
        Stream.of(words(plain(person.name())), words(email), Stream.of(email))
                .flatMap(words -> words)
                .forEach(word -> {
                    String longest = cut(word);
                    for (int end = 1; end <= longest.codePointCount(0, longest.length()); end++) {
                        beginnings.add(longest.substring(0, longest.offsetByCodePoints(0, end)));
                    }
                });
        return beginnings;
    }

    /** What somebody types: all of it must be the beginning of something. */
    static Set<String> wanted(String text) {
        Set<String> wanted = new TreeSet<>();
        for (String part : SPACE.split(plain(text), -1)) {
            (part.contains("@") ? Stream.of(part) : words(part))
                    .map(Beginnings::cut)
                    .forEach(wanted::add);
        }
        return wanted;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text, -1)).filter(not(String::isEmpty));
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LENGTH
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LENGTH));
    }

    /** As people type it: in small letters and without accents. */
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
