package io.tradepost.order.replicas;

import java.util.Map;
import java.util.Set;

/**
 * What is in neither set does not exist, by its owner's word.
 *
 * @param unanswered not in the replica, and the owner could not be asked
 */
public record Found<K, V>(Map<K, V> known, Set<K> unanswered) {}
