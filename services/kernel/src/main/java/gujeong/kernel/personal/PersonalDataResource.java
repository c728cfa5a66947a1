package gujeong.kernel.personal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import gujeong.kernel.paging.Page;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.security.Roles;

/**
 * What privacy officers may read about the personal data of a service, and what operators may do with its keys. There in
 * the services that keep some.
 */
@Path("personal-data")
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "gujeong.keeps.personal-data", stringValue = "true")
@Tag(name = "Personal data", description = "Who saw a service's personal data, what was destroyed, and its keys")
public class PersonalDataResource {

    /**
     * The keys of the service, by number; no secret.
     *
     * @param values sealed values per key
     */
    @Schema(name = "PersonalDataKeys")
    public record KeysInUse(String primary, List<String> older, Map<String, Long> values) {}

    @Inject
    AccessLog accesses;

    @Inject
    Allowances allowances;

    @Inject
    DestructionRegister destructions;

    @Inject
    Keyring keyring;

    @Inject
    SealedColumns columns;

    @Inject
    Resealing resealing;

    @GET
    @Path("accesses")
    @Transactional
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            operationId = "listPersonalDataAccesses",
            summary = "Who accessed whose personal data or asked about persons, and what for")
    public Page<AccessLog.Access> accesses(
            @RestQuery UUID record,
            @RestQuery Long cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MOST_ITEMS) int limit) {
        return page(accesses.before(from(cursor), record, limit), limit, AccessLog.Access::number);
    }

    @GET
    @Path("allowances")
    @Transactional
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            operationId = "listPersonalDataAllowances",
            summary = "Who may ask about more persons than an hour's, by whose grant, and how much of it is left")
    public Page<Allowances.Allowance> allowances(
            @RestQuery Long cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MOST_ITEMS) int limit) {
        return page(allowances.before(from(cursor), limit), limit, Allowances.Allowance::number);
    }

    @POST
    @Path("allowances")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            operationId = "grantPersonalDataAllowance",
            summary = "Let a caller ask about more persons than an hour's, such as for the first load of a register")
    public Allowances.Allowance grant(@NotNull @Valid Allowances.Grant grant) {
        return allowances.grant(grant);
    }

    @GET
    @Path("destructions")
    @Transactional
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            operationId = "listPersonalDataDestructions",
            summary = "What personal data was destroyed, by whom and why")
    public Page<DestructionRegister.Destruction> destructions(
            @RestQuery Long cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MOST_ITEMS) int limit) {
        return page(destructions.before(from(cursor), limit), limit, DestructionRegister.Destruction::number);
    }

    @GET
    @Path("keys")
    @Transactional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "readPersonalDataKeys",
            summary = "Which keys there are and how many values are sealed with each")
    public KeysInUse keys() {
        List<String> numbers = keyring.keys().numbers();
        String primary = keyring.keys().primary();
        return new KeysInUse(
                primary,
                numbers.stream().filter(number -> !number.equals(primary)).toList(),
                columns.byKey());
    }

    @POST
    @Path("keys")
    @Transactional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "rotatePersonalDataKeys",
            summary = "Make new primary keys; older ones still open what they sealed")
    public KeysInUse rotate() {
        keyring.rotate();
        return keys();
    }

    @POST
    @Path("resealings")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "resealPersonalData",
            summary = "Bring everything under the primary keys; can be stopped and begun again at any time")
    public Resealing.Done reseal() {
        return resealing.run();
    }

    @POST
    @Path("keys/retirements")
    @Transactional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "retirePersonalDataKeys",
            summary = "Forget the older keys, once nothing is sealed with them: old copies of destroyed data become"
                    + " unreadable")
    public KeysInUse retire() {
        KeysInUse keys = keys();
        long waiting = keys.older().stream()
                .mapToLong(number -> keys.values().getOrDefault(number, 0L))
                .sum();
        if (waiting > 0) {
            throw Refusal.rule("keys.stillOld", waiting);
        }
        keyring.retireOlder();
        return keys();
    }

    private static long from(Long cursor) {
        return cursor == null ? Long.MAX_VALUE : cursor;
    }

    private static <T> Page<T> page(List<T> items, int limit, ToLongFunction<T> number) {
        boolean full = items.size() == limit;
        return new Page<>(items, full ? Long.toString(number.applyAsLong(items.get(limit - 1))) : null);
    }
}
