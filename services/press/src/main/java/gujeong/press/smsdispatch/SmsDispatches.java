package gujeong.press.smsdispatch;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All dispatches. */
@ApplicationScoped
public class SmsDispatches extends Records<SmsDispatch, SmsDispatchFacts> {

    SmsDispatches() {
        super(SmsDispatch.class, SmsDispatchFacts.class);
    }

    @Override
    protected SmsDispatch open(SmsDispatchFacts facts) {
        return new SmsDispatch(facts);
    }
}
