package io.tradepost.sagas.storage;

import org.axonframework.modelling.saga.AssociationValue;

/**
 * A live process as it is stored.
 *
 * @param type the simple name of its class
 * @param key what its events are recognised by
 * @param state JSON
 */
record Row(String id, String type, AssociationValue key, String state) {}
