-- What was chosen: one row for each answer of a decision, written in the decision's own statement. `shown` and
-- `reward_rules` are JSON: what the customer could react to and what counts, as both stood when it was decided.
CREATE TABLE choice (
    decision_id   uuid NOT NULL,
    action_id     text NOT NULL,
    rank          int NOT NULL,
    probability   double precision,
    decided_at    timestamptz NOT NULL,
    until         timestamptz NOT NULL,
    placement     text NOT NULL,
    customer_id   uuid,
    anchor        uuid NOT NULL,
    node_id       uuid,
    arm           text NOT NULL,
    model_version bigint,
    policy        text NOT NULL,
    activated     boolean NOT NULL,
    shown         text NOT NULL,
    reward_rules  text NOT NULL,
    reward        double precision,
    settled_at    timestamptz,
    PRIMARY KEY (decision_id, action_id)
);
CREATE INDEX choice_by_time ON choice (decided_at, decision_id, rank);
CREATE INDEX choice_by_anchor ON choice (anchor, decided_at);
CREATE INDEX choice_by_node ON choice (node_id, decided_at) WHERE node_id <> anchor;
CREATE INDEX choice_by_customer ON choice (customer_id, decided_at) WHERE customer_id <> anchor;
CREATE INDEX choice_unsettled ON choice (until) WHERE settled_at IS NULL;

-- What happened after a choice; each id counts once.
CREATE TABLE outcome (
    outcome_id  uuid PRIMARY KEY,
    decision_id uuid NOT NULL,
    action_id   text NOT NULL,
    kind        text NOT NULL,
    value       double precision NOT NULL,
    at          timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    source      text NOT NULL
);
CREATE INDEX outcome_by_decision ON outcome (decision_id);

-- What names a decision that is unknown, or one whose window is over.
CREATE TABLE orphan (
    outcome_id  uuid PRIMARY KEY,
    decision_id uuid NOT NULL,
    action_id   text,
    kind        text NOT NULL,
    value       double precision NOT NULL,
    at          timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    source      text NOT NULL,
    why         text NOT NULL
);
CREATE INDEX orphan_by_time ON orphan (recorded_at);

-- What customers did that may follow from a choice (JSON), until it was looked at.
CREATE TABLE signal (
    interaction_id uuid PRIMARY KEY,
    recorded_at    timestamptz NOT NULL,
    due            timestamptz NOT NULL,
    looks          int NOT NULL,
    signal         text NOT NULL
);
CREATE INDEX signal_by_due ON signal (due);
