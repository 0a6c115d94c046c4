package io.tradepost.query.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.util.NamedValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What someone types, as a query over {@code ids} and {@code words}. Every word must be found: as the beginning of an id
 * or of a word, or, without digits, as a word with a typo. An exact id comes first, then all words as typed; the scores
 * are constants, so that pages stay in order while the index grows.
 */
public record FreeText(String text) {

    private static final int LONGEST = 200;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final float EXACT_ID = 8;
    private static final float EXACT_WORDS = 4;

    public FreeText {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("must have at most " + LONGEST + " characters");
        }
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public Query query() {
        BoolQuery.Builder found = new BoolQuery.Builder();
        SPACE.splitAsStream(text).forEach(word -> found.filter(loosely(word)));
        Query exactId = Query.of(q -> q.term(t -> t.field("ids").value(text)));
        Query exactWords =
                Query.of(q -> q.match(m -> m.field("words").query(text).operator(Operator.And)));
        return Query.of(q -> q.bool(b -> b.must(constant(Query.of(f -> f.bool(found.build())), 1))
                .should(constant(exactId, EXACT_ID))
                .should(constant(exactWords, EXACT_WORDS))));
    }

    /** Where in these fields the text is found. */
    public Highlight highlight(String... fields) {
        return Highlight.of(h -> {
            h.encoder(HighlighterEncoder.Html).preTags("<em>").postTags("</em>");
            for (String field : fields) {
                h.fields(NamedValue.of(field, HighlightField.of(f -> f.highlightQuery(anyWordIn(field)))));
            }
            return h;
        });
    }

    private Query anyWordIn(String field) {
        return Query.of(q -> q.bool(b -> {
            SPACE.splitAsStream(text).forEach(word -> b.should(wordIn(field, word)));
            return b;
        }));
    }

    private static Query loosely(String word) {
        Query id = Query.of(q -> q.prefix(p -> p.field("ids").value(word.toLowerCase(Locale.ROOT))));
        return Query.of(q -> q.bool(b -> b.should(id).should(wordIn("words", word))));
    }

    /** As the beginning of a word, or, without digits, as a word with a typo. */
    private static Query wordIn(String field, String word) {
        boolean digits = DIGIT.matcher(word).find();
        return Query.of(q -> q.bool(b -> {
            b.should(s -> s.matchBoolPrefix(m -> m.field(field).query(word).operator(Operator.And)));
            if (!digits) {
                b.should(s -> s.match(m -> m.field(field)
                        .query(word)
                        .operator(Operator.And)
                        .fuzziness("AUTO")
                        .prefixLength(1)));
            }
            return b;
        }));
    }

    private static Query constant(Query query, float score) {
        return Query.of(q -> q.constantScore(c -> c.filter(query).boost(score)));
    }
}
