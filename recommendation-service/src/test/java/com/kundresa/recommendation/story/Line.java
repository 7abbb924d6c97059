package com.kundresa.recommendation.story;

/** A line that can be held: whoever comes meanwhile waits until it is let go. */
final class Line {

    private boolean isHeld;

    synchronized void hold(boolean held) {
        isHeld = held;
        notifyAll();
    }

    synchronized void pass() {
        try {
            while (isHeld) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
