-- What customers did that the business lives on, whatever they were shown before: one row for each identifier that it
-- carried, by node id. The arms of the hold-out are compared by it.
CREATE TABLE conversion (
    node_id        uuid NOT NULL,
    at             timestamptz NOT NULL,
    interaction_id uuid NOT NULL,
    money          double precision NOT NULL,
    PRIMARY KEY (node_id, at, interaction_id)
);
CREATE INDEX conversion_by_time ON conversion (at);
