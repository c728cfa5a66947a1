package gujeong.local.bench;

/** What DESIGN §10 allows. */
record Budget(Side side, double limit) {

    enum Side {
        AT_LEAST,
        AT_MOST,
        NONE
    }

    static Budget atLeast(double limit) {
        return new Budget(Side.AT_LEAST, limit);
    }

    static Budget atMost(double limit) {
        return new Budget(Side.AT_MOST, limit);
    }

    /** Reported only; there is no target. */
    static Budget none() {
        return new Budget(Side.NONE, 0);
    }

    boolean isMetBy(double value) {
        return switch (side) {
            case AT_LEAST -> value >= limit;
            case AT_MOST -> value <= limit;
            case NONE -> true;
        };
    }
}
