package gujeong.kernel.security;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A caller who may act in this process may read in it: each acting role implies {@link Roles#READER}. A role that acts
 * elsewhere, such as another service's editor, implies nothing here.
 */
@ApplicationScoped
class ImpliedReader implements SecurityIdentityAugmentor {

    private final List<String> acting;

    ImpliedReader(@ConfigProperty(name = Roles.ACTING) List<String> acting) {
        this.acting = List.copyOf(acting);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(acts(identity) ? reading(identity) : identity);
    }

    private boolean acts(SecurityIdentity identity) {
        return !identity.isAnonymous() && acting.stream().anyMatch(identity::hasRole);
    }

    private static SecurityIdentity reading(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity).addRole(Roles.READER).build();
    }
}
