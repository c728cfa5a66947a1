package gujeong.gateway.ledger;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

import gujeong.kernel.transaction.TransactionRetry;

/** {@link TransactionRetry Retries} transactions of the gateway. */
final class RetryInterceptor extends DelegatingTransactionHandler {

    RetryInterceptor() {
        this(LocalTransactionHandler.binding());
    }

    private RetryInterceptor(TransactionHandler once) {
        super(once);
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws java.sql.SQLException {
        return new RetryInterceptor(getDelegate().specialize(handle));
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> work) throws X {
        return isInTransaction(handle)
                ? super.inTransaction(handle, work)
                : TransactionRetry.of(
                        "a transaction of the ledger's database", () -> super.inTransaction(handle, work));
    }
}
