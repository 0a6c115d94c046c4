package io.tradepost.elasticsearch.plugin;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** The filters that take options. */
final class TokenFilters {

    private TokenFilters() {}

    static TokenFilterFactory asciiFolding(IndexSettings index, Environment environment, String name, Settings s) {
        boolean keep = s.getAsBoolean("preserve_original", false);
        return new Normalizing(name, in -> new ASCIIFoldingFilter(in, keep), ASCIIFoldingFilter::new);
    }

    static TokenFilterFactory lowercase(IndexSettings index, Environment environment, String name, Settings s) {
        return new Normalizing(name, LowerCaseFilter::new, LowerCaseFilter::new);
    }

    static TokenFilterFactory trim(IndexSettings index, Environment environment, String name, Settings s) {
        return new Normalizing(name, TrimFilter::new, TrimFilter::new);
    }

    static TokenFilterFactory edgeNGram(IndexSettings index, Environment environment, String name, Settings s) {
        int min = s.getAsInt("min_gram", 1);
        int max = s.getAsInt("max_gram", 2);
        boolean keep = s.getAsBoolean("preserve_original", false);
        return new Plain(name, in -> new EdgeNGramTokenFilter(in, min, max, keep));
    }

    static TokenFilterFactory stemmer(IndexSettings index, Environment environment, String name, Settings s) {
        String language = s.get("language", s.get("name", "porter")).toLowerCase(Locale.ROOT);
        return switch (language) {
            case "english", "porter" -> new Plain(name, PorterStemFilter::new);
            case "possessive_english" -> new Plain(name, EnglishPossessiveFilter::new);
            case "porter2" -> new Plain(name, in -> new SnowballFilter(in, "English"));
            default -> new Plain(name, in -> new SnowballFilter(in, capitalised(language)));
        };
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private record Plain(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {

        @Override
        public TokenStream create(TokenStream in) {
            return filter.apply(in);
        }
    }

    private record Normalizing(String name, UnaryOperator<TokenStream> filter, UnaryOperator<TokenStream> normalizer)
            implements NormalizingTokenFilterFactory {

        @Override
        public TokenStream create(TokenStream in) {
            return filter.apply(in);
        }

        @Override
        public TokenStream normalize(TokenStream in) {
            return normalizer.apply(in);
        }
    }
}
