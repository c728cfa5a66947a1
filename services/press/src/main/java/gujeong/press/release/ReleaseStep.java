package gujeong.press.release;

import gujeong.kernel.facts.Verb;

/** What can happen to a press release. */
public enum ReleaseStep implements Verb {
    DISTRIBUTED,
    WITHDRAWN
}
