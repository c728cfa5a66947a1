package gujeong.kernel.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.CurrentIdentityAssociation;

/** The caller's name for the journal. */
@ApplicationScoped
public class Caller {

    private final CurrentIdentityAssociation identity;

    Caller(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    public String name() {
        return identity.getIdentity().getPrincipal().getName();
    }
}
