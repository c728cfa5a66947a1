package gujeong.kernel.transaction;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * {@link TransactionRetry Repeats} transactions of a service. It is around every method that begins a transaction by
 * {@link Transactional}, without any code in a service; in return such a method must be repeatable: what it changes
 * besides the database it must be able to change again, and a body that can be read once only is read before it.
 */
@Interceptor
@Transactional
@Priority(RetryInterceptor.BEFORE_THE_TRANSACTION)
public class RetryInterceptor {

    /** Transactions begin at {@code PLATFORM_BEFORE + 200}. */
    static final int BEFORE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 190;

    @AroundInvoke
    Object repeat(InvocationContext call) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        return TransactionRetry.of(call.getMethod().getName(), call::proceed);
    }
}
