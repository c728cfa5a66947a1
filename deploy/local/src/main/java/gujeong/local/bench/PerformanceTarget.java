package gujeong.local.bench;

/** What DESIGN §10 allows. */
record PerformanceTarget(Side side, double limit) {

    enum Side {
        AT_LEAST,
        AT_MOST,
        NONE
    }

    static PerformanceTarget atLeast(double limit) {
        return new PerformanceTarget(Side.AT_LEAST, limit);
    }

    static PerformanceTarget atMost(double limit) {
        return new PerformanceTarget(Side.AT_MOST, limit);
    }

    /** Reported only; there is no target. */
    static PerformanceTarget none() {
        return new PerformanceTarget(Side.NONE, 0);
    }

    boolean isMetBy(double value) {
        return switch (side) {
            case AT_LEAST -> value >= limit;
            case AT_MOST -> value <= limit;
            case NONE -> true;
        };
    }
}
