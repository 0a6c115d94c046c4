package io.tradepost.customer;

/** The channels that a customer agreed to be contacted on. */
record ContactPreferences(boolean email, boolean phone, boolean post) {

    /** Nobody agreed to anything by registering. */
    static final ContactPreferences NONE = new ContactPreferences(false, false, false);
}
