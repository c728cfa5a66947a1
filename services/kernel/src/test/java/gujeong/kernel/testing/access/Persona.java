package gujeong.kernel.testing.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who asks.
 *
 * @param token null for none
 * @param valid whether the token is one
 * @param roles what the token says
 */
record Persona(String name, String token, boolean valid, Set<String> roles) {

    private static final String HOUSE = "gujeong";
    private static final String STRANGER = "payroll";
    private static final String UNKNOWN_ROLE = "mayor";
    /** The roles of the whole system, including those of services that do not exist yet. */
    private static final Set<String> ROLES = Set.of(
            "reader",
            "operator",
            "privacy-officer",
            "report-editor",
            "report-approver",
            "budget-editor",
            "press-editor",
            "media-editor",
            "education-editor",
            "assets-editor");

    /** Everybody: those without a token that counts, those with one that says little, and one for each role. */
    static List<Persona> all(Signer signer, Set<String> declared) {
        Instant now = Instant.now();
        Instant later = now.plusSeconds(1800);
        Set<String> every = new HashSet<>(ROLES);
        every.addAll(declared);
        List<Persona> personas = new ArrayList<>(List.of(
                new Persona("no token", null, false, Set.of()),
                new Persona("a token without roles", signer.token(later, HOUSE, Set.of()), true, Set.of()),
                refused("a token that expired a second ago", signer.token(now.minusSeconds(1), HOUSE, every)),
                refused("a token that expired an hour ago", signer.token(now.minusSeconds(3600), HOUSE, every)),
                refused("a token for somebody else", signer.token(later, STRANGER, every)),
                refused("a token for nobody", signer.token(later, null, every))));
        every.add(UNKNOWN_ROLE);
        every.stream()
                .sorted()
                .map(role -> new Persona(role, signer.token(later, HOUSE, Set.of(role)), true, Set.of(role)))
                .forEach(personas::add);
        return personas;
    }

    private static Persona refused(String name, String token) {
        return new Persona(name, token, false, Set.of());
    }
}
