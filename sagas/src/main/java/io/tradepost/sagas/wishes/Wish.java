package io.tradepost.sagas.wishes;

/** What an operator wants of one process; it refuses what its step does not allow: {@link WishRefusal}. */
public sealed interface Wish {

    /** What the process is recognised by. */
    String key();

    /** It is to ask again for what it waits for, now. */
    record TryAgain(String key) implements Wish {}

    /** It is to wait no longer, and to take back what was done. */
    record GiveUp(String key) implements Wish {}
}
