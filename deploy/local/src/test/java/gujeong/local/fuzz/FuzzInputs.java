package gujeong.local.fuzz;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import gujeong.local.fuzz.Request.Where;

/**
 * What requests are made of.
 *
 * @param operations all of the document
 * @param facts what a collection's records state, by its path
 * @param processes where requests can be sent: the gateway, and every service behind it
 */
record FuzzInputs(
        List<Operation> operations,
        Map<String, Operation.Body> facts,
        ValidValues values,
        ValuePool pool,
        List<Role> roles,
        Map<String, Where> processes) {

    static final String GATEWAY = "gateway";

    static FuzzInputs of(OpenApiDocument document, ValuePool pool, List<Role> roles, Map<String, Where> processes) {
        List<Operation> operations = document.operations();
        Map<String, Operation.Body> facts = operations.stream()
                .filter(each -> each.method().equals("POST")
                        && each.path().equals(each.collection())
                        && each.bodies().containsKey("application/json"))
                .collect(Collectors.toMap(Operation::path, each -> each.bodies().get("application/json")));
        operations.addAll(PageRequests.ALL);
        return new FuzzInputs(operations, facts, new ValidValues(document, pool), pool, roles, processes);
    }

    /** Somebody with every role. */
    Role everything() {
        return roles.stream()
                .filter(role -> role.name().equals(Role.EVERYTHING))
                .findFirst()
                .orElseThrow();
    }

    Where gateway() {
        return processes.get(GATEWAY);
    }

    /** The process that answers the operation, past the gateway. */
    Where behind(Operation operation) {
        return processes.get(operation.service(processes.keySet()));
    }
}
