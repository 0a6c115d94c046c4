package io.tradepost.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What every page must be, as far as it can be told without a browser. */
record Html(HttpResponse<String> answer) {

    private static final Pattern FIELD = Pattern.compile("<(input|select|textarea)\\b([^>]*)>");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

    String body() {
        return answer.body();
    }

    void isAPage(int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(body())
                .contains("<html lang=\"en\"", "href=\"#main\"", "<nav ", "<header ", "</title>")
                .containsOnlyOnce("<main ")
                .containsOnlyOnce("<h1")
                .doesNotContain("th:", "style=\"", "onclick", "<style", "<script>", "hx-on");
        idsAreUnique();
        fieldsAreLabelled();
    }

    private void idsAreUnique() {
        List<String> ids = ID.matcher(body()).results().map(id -> id.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    private void fieldsAreLabelled() {
        List<String> bare = FIELD.matcher(body())
                .results()
                .filter(field -> !field.group(2).contains("type=\"hidden\""))
                .filter(field -> !labelled(field))
                .map(MatchResult::group)
                .toList();
        assertThat(bare).isEmpty();
    }

    private boolean labelled(MatchResult field) {
        String attributes = field.group(2);
        String before = body().substring(0, field.start());
        boolean within = before.lastIndexOf("<label") > before.lastIndexOf("</label");
        boolean named = ID.matcher(attributes).results().anyMatch(id -> body().contains("for=\"" + id.group(1) + "\""));
        return within || named || attributes.contains("aria-label");
    }
}
