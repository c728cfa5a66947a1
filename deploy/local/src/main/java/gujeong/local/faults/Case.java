package gujeong.local.faults;

/**
 * One way to break something.
 *
 * @param breaks what happens, in a few words
 * @param quick whether it belongs to the quick selection
 * @param privileged whether only root can play it
 */
record Case(String name, String breaks, boolean quick, boolean privileged, Scene scene) {

    /** What happens while the clerks write. The suite heals, waits and checks afterwards. */
    interface Scene {
        void play(Arena arena) throws Exception;
    }

    static Case quick(String name, String breaks, Scene scene) {
        return new Case(name, breaks, true, false, scene);
    }

    static Case full(String name, String breaks, Scene scene) {
        return new Case(name, breaks, false, false, scene);
    }

    static Case privileged(String name, String breaks, Scene scene) {
        return new Case(name, breaks, false, true, scene);
    }
}
