-- Rankings of options that callers bring along, and the rewards that they report for them.
CREATE TABLE rank_event (
    event_id      text PRIMARY KEY,
    asked_at      timestamptz NOT NULL,
    until         timestamptz,
    chosen        text NOT NULL,
    probability   double precision NOT NULL,
    model_version bigint NOT NULL,
    request       bytea NOT NULL,
    answer        bytea NOT NULL,
    reward        double precision,
    learned       boolean NOT NULL DEFAULT false
);
CREATE INDEX rank_event_rewarded ON rank_event (event_id) WHERE NOT learned AND until IS NOT NULL AND reward IS NOT NULL;
CREATE INDEX rank_event_waiting ON rank_event (until) WHERE NOT learned AND until IS NOT NULL;
CREATE INDEX rank_event_by_age ON rank_event (asked_at);

-- What was learned of them. The one row is locked while a batch of rewards is learned.
CREATE TABLE rank_model (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    version  bigint NOT NULL,
    weights  bytea
);
INSERT INTO rank_model (version) VALUES (0);
