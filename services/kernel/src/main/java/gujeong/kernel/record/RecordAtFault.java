package gujeong.kernel.record;

import java.util.List;
import java.util.stream.Collectors;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/** Names, in a refusal of a change of several records, the one at fault. */
final class RecordAtFault {

    private RecordAtFault() {}

    /** The refusal, with the record's id as the value at fault. */
    static Refusal named(RecordEntity<?> record, Refusal refused) {
        Reason why = Reason.of("act.refused", Reason.type(record.typeName()), nameOf(record), refused.detail());
        return Refusal.of(
                refused.code(),
                List.of(new Fault(null, refused.field(), record.id().toString(), why)));
    }

    /** By its natural key; by its id if it has none. */
    private static String nameOf(RecordEntity<?> record) {
        List<Object> key = key(record.facts());
        return key == null
                ? record.id().toString()
                : key.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @SuppressWarnings("unchecked")
    private static <F extends Facts> List<Object> key(F facts) {
        return ((FactsShape<F>) FactsShape.of(facts.getClass())).keyOf(facts);
    }
}
