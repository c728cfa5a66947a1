CREATE TABLE sms_dispatch (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    subject     text        NOT NULL,
    text        text        NOT NULL,
    topic       text,
    planned_on  date        NOT NULL,
    sent_on     date        CHECK (sent_on >= planned_on),
    recipients  integer     CHECK (recipients > 0),
    status      text        NOT NULL CHECK (status IN ('PLANNED', 'SENT')),
    sent_at     timestamptz,
    delivered   integer     CHECK (delivered >= 0),
    failed      integer     CHECK (failed >= 0),
    CHECK ((sent_on IS NOT NULL) = (status = 'SENT')),
    CHECK ((recipients IS NOT NULL) = (status = 'SENT')),
    CHECK (sent_at IS NULL OR status = 'SENT'),
    CHECK (delivered + failed <= recipients)
);

CREATE INDEX sms_dispatch_by_day ON sms_dispatch (planned_on, id);
CREATE INDEX sms_dispatch_by_recording ON sms_dispatch (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON sms_dispatch TO ${role};
