CREATE TABLE subscription (
    id              uuid        PRIMARY KEY,
    revision        integer     NOT NULL,
    voided          boolean     NOT NULL,
    recorded_at     timestamptz NOT NULL,
    title           text        NOT NULL,
    outlet_class    text        NOT NULL CHECK (outlet_class IN
        ('CENTRAL_BROADCAST', 'LOCAL_BROADCAST', 'NATIONAL_DAILY', 'REGIONAL_ONLINE', 'REGIONAL')),
    recipient_group text        NOT NULL CHECK (recipient_group IN ('DIVISION', 'DEPARTMENTS', 'TONG_BAN_HEAD', 'OTHER')),
    copies          integer     NOT NULL CHECK (copies >= 1),
    recipients      integer     NOT NULL CHECK (recipients >= 0),
    unit_price      bigint      NOT NULL CHECK (unit_price >= 0),
    starts_on       date        NOT NULL,
    ends_on         date        NOT NULL CHECK (ends_on >= starts_on)
);

CREATE INDEX subscription_by_end ON subscription (ends_on, id) WHERE NOT voided;
CREATE INDEX subscription_by_day ON subscription (starts_on, id);
CREATE INDEX subscription_by_recording ON subscription (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON subscription TO ${role};
