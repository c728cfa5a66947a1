package gujeong.press.brand;

import gujeong.kernel.facts.Verb;

/** What can happen to a request to use a symbol. */
public enum BrandUsageStep implements Verb {
    GRANTED,
    REFUSED
}
