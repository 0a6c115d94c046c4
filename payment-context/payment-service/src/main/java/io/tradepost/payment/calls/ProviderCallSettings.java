package io.tradepost.payment.calls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the provider is asked.
 *
 * @param timeout of one attempt
 * @param attempts until an authorisation or an increase without an answer counts as declined; a capture, a refund and a
 *     void are asked until they are answered, as the money may have moved
 * @param backoff before the second attempt; doubles for each further one
 * @param longestBackoff between two attempts
 * @param lease how long a call is left to whoever took it; well above the timeout
 * @param poll how long work that nobody announced may wait: of another instance, or of one that died
 * @param claim calls taken at once at most
 * @param inFlight calls under way at once at most
 * @param answers recorded in one transaction at most
 * @param linger how long an answer may wait for the company of others that are under way
 */
@ConfigurationProperties("tradepost.payment.calls")
record ProviderCallSettings(
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("3") int attempts,
        @DefaultValue("200ms") Duration backoff,
        @DefaultValue("30s") Duration longestBackoff,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("200") int claim,
        @DefaultValue("1000") int inFlight,
        @DefaultValue("500") int answers,
        @DefaultValue("5ms") Duration linger) {

    /** @param silences attempts without an answer so far */
    Duration backoffAfter(int silences) {
        Duration doubled = backoff.multipliedBy(1L << Math.min(silences - 1, 20));
        return doubled.compareTo(longestBackoff) < 0 ? doubled : longestBackoff;
    }
}
