package gujeong.press.smssubscriber;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.Session;

import gujeong.kernel.personal.SealingContext;
import gujeong.kernel.personal.Vault;
import gujeong.kernel.record.Records;

/** All subscribers of the SMS alerts. */
@Singleton
public class SmsSubscribers extends Records<SmsSubscriber, SmsSubscriberFacts> {

    /** Rows held in memory at once while all subscribers are read. */
    private static final int FETCHED_AT_ONCE = 500;

    /** Waits for withdrawals in progress and blocks later ones: nobody who has withdrawn is read. */
    private static final String HOLD = "LOCK TABLE sms_subscriber IN SHARE MODE";

    private static final String NUMBERS =
            "SELECT id, phone_sealed FROM sms_subscriber WHERE NOT voided AND status = 'SUBSCRIBED'";

    private static final String DUE =
            """
            SELECT id
            FROM sms_subscriber
            WHERE phone_sealed IS NOT NULL
              AND (status = 'WITHDRAWN' AND withdrawn_on < :day OR voided AND recorded_at < :instant)
            ORDER BY id
            FOR UPDATE""";

    private final Vault vault;
    private final Clock clock;

    SmsSubscribers(Vault vault, Clock clock) {
        super(SmsSubscriber.class, SmsSubscriberFacts.class);
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    protected SmsSubscriber open(SmsSubscriberFacts facts) {
        return new SmsSubscriber(facts);
    }

    /**
     * Who withdrew, or was voided, before the day and whose number is still kept; locked, so that nobody is processed
     * twice.
     */
    List<UUID> dueBefore(LocalDate day) {
        Instant instant = day.atStartOfDay(clock.getZone()).toInstant();
        return session()
                .createNativeQuery(DUE, UUID.class)
                .setParameter("day", day)
                .setParameter("instant", instant)
                .getResultList();
    }

    /** Takes the number of one who is subscribed. */
    public interface Recipient {
        void take(String number) throws IOException;
    }

    /**
     * Gives the numbers of all who are subscribed, one after the other, never many at once. Until the transaction ends
     * nobody can subscribe or withdraw.
     *
     * @return how many
     */
    public int eachSubscribed(Recipient recipient) {
        return session().doReturningWork(connection -> {
            try (Statement hold = connection.createStatement()) {
                hold.execute(HOLD);
            }
            try (PreparedStatement query = connection.prepareStatement(NUMBERS)) {
                query.setFetchSize(FETCHED_AT_ONCE);
                return give(query, recipient);
            }
        });
    }

    private int give(PreparedStatement query, Recipient recipient) throws SQLException {
        int given = 0;
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                SealingContext sealingContext =
                        new SealingContext("sms_subscriber", "phone", row.getObject(1, UUID.class));
                recipient.take(vault.open(row.getBytes(2), sealingContext));
                given++;
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return given;
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
