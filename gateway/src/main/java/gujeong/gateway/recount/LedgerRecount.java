package gujeong.gateway.recount;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The ledger compared with every service.
 *
 * @param equal whether every service was recounted, and says what the ledger says
 * @param computed figures that are not recounted: formulas make them of figures that are
 */
@Schema(name = "LedgerRecount")
public record LedgerRecount(LocalDate asOf, boolean equal, List<ServiceRecount> services, List<String> computed) {}
