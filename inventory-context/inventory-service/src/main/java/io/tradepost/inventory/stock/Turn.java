package io.tradepost.inventory.stock;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Whatever changes stock takes turns, from its first look at it until its unit of work ends: so it decides on what is
 * there, and units that take several items in any order cannot deadlock. To be taken before any aggregate is.
 */
public final class Turn {

    private final Runnable lock;

    /** @param lock waits until no other transaction has the turn, and takes it until the end of this one */
    public Turn(Runnable lock) {
        this.lock = lock;
    }

    /** Does nothing in a unit of work that has it. */
    public void take() {
        CurrentUnitOfWork.get().root().getOrComputeResource(Turn.class.getName(), absent -> {
            lock.run();
            return true;
        });
    }
}
