package gujeong.kernel.http;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Admits {@link Heavy} work before its transaction begins, so that no waiting request holds a connection. */
@Heavy("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 180)
class HeavyInterceptor {

    private final HeavyWork heavyWork;

    HeavyInterceptor(HeavyWork heavyWork) {
        this.heavyWork = heavyWork;
    }

    @AroundInvoke
    Object admit(InvocationContext call) throws Exception {
        String work = call.getInterceptorBinding(Heavy.class).value();
        try (Admission.Ticket ticket = heavyWork.of(work).enter()) {
            return call.proceed();
        }
    }
}
