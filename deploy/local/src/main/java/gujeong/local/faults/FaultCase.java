package gujeong.local.faults;

/**
 * One way to break something.
 *
 * @param breaks what happens, in a few words
 * @param quick whether it belongs to the quick selection
 * @param privileged whether only root can play it
 */
record FaultCase(String name, String breaks, boolean quick, boolean privileged, Scene scene) {

    /** What happens while the clerks write. The suite heals, waits and checks afterwards. */
    interface Scene {
        void play(FaultStack faultStack) throws Exception;
    }

    static FaultCase quick(String name, String breaks, Scene scene) {
        return new FaultCase(name, breaks, true, false, scene);
    }

    static FaultCase full(String name, String breaks, Scene scene) {
        return new FaultCase(name, breaks, false, false, scene);
    }

    static FaultCase privileged(String name, String breaks, Scene scene) {
        return new FaultCase(name, breaks, false, true, scene);
    }
}
