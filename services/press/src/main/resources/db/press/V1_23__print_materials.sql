CREATE TABLE print_material (
    id           uuid        PRIMARY KEY,
    revision     integer     NOT NULL,
    voided       boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    title        text        NOT NULL,
    material     text        NOT NULL CHECK (material IN ('POSTER_LEAFLET', 'BANNER_STAND', 'PLACARD', 'BOOKLET', 'OTHER')),
    quantity     integer     NOT NULL CHECK (quantity > 0),
    topic        text,
    department   text        NOT NULL,
    delivered_on date        NOT NULL,
    cost         bigint      NOT NULL CHECK (cost >= 0)
);

CREATE INDEX print_material_by_day ON print_material (delivered_on, id);
CREATE INDEX print_material_by_recording ON print_material (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON print_material TO ${role};
