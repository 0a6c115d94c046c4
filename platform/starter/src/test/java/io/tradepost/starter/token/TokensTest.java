package io.tradepost.starter.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.starter.token.Token.Entry;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class TokensTest {

    private final Traces traces = new Traces();
    private final Tokens onePartition = new Tokens("order", 1, versions -> List.of(new Entry("order", "last", 9)));

    @Test
    void aRequestWithoutCommandsHasNone() {
        assertThat(onePartition.of(traces)).isEmpty();
    }

    @Test
    void theLastEventOfAPartitionStandsForAllBefore() {
        traces.append(event("a", 1));
        traces.append(event("b", 7));
        traces.append(event("a", 2));
        assertThat(onePartition.of(traces)).contains(token(new Entry("order", "a", 2)));
    }

    @Test
    void eachPartitionHasItsOwn() {
        for (int i = 0; i < 100; i++) {
            traces.append(event("key-" + i, i));
        }
        assertThat(new Tokens("order", 12, versions -> List.of())
                        .of(traces)
                        .orElseThrow()
                        .entries())
                .hasSize(12);
    }

    @Test
    void whatRolledBackLeavesNoTrace() {
        DomainEventMessage<?> undone = event("a", 2);
        traces.append(event("b", 1));
        traces.append(undone);
        traces.undo(undone);
        assertThat(onePartition.of(traces)).contains(token(new Entry("order", "b", 1)));
    }

    @Test
    void anAggregateThatDidNotChangeIsToldAtItsVersion() {
        found("a", 4);
        assertThat(onePartition.of(traces)).contains(token(new Entry("order", "a", 4)));
    }

    @Test
    void whatWasAppendedNowStandsForWhatWasFoundOnItsPartition() {
        found("a", 4);
        traces.append(event("b", 0));
        assertThat(onePartition.of(traces)).contains(token(new Entry("order", "b", 0)));
    }

    @Test
    void ofSeveralThatDidNotChangeTheStoreTellsTheLast() {
        found("a", 4);
        found("b", 5);
        assertThat(onePartition.of(traces)).contains(token(new Entry("order", "last", 9)));
    }

    private void found(String key, long version) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(Traces.ATTRIBUTE, traces);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            Traces.found(key, version);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static Token token(Entry entry) {
        return new Token(List.of(entry));
    }

    private static DomainEventMessage<?> event(String key, long sequence) {
        return new GenericDomainEventMessage<>("Tally", key, sequence, "counted");
    }
}
