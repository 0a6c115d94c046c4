package io.tradepost.order.batch;

import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** {@code Prefer: return=minimal} (RFC 7240, 4.2): answers without the content of what was made. */
public enum Preference {
    REPRESENTATION,
    MINIMAL;

    private static final String RETURN_MINIMAL = "return=minimal";

    /** Of several preferences the others are ignored. */
    public static Preference of(HttpHeaders headers) {
        return headers.getValuesAsList("Prefer").stream()
                        .flatMap(preference -> Arrays.stream(preference.split(";", -1)))
                        .map(String::strip)
                        .anyMatch(RETURN_MINIMAL::equalsIgnoreCase)
                ? MINIMAL
                : REPRESENTATION;
    }

    public boolean minimal() {
        return this == MINIMAL;
    }

    public <T> ResponseEntity<T> answer(T body) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (minimal()) {
            answer.header("Preference-Applied", RETURN_MINIMAL);
        }
        return answer.body(body);
    }
}
