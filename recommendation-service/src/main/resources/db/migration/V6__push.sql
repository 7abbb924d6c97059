-- Next steps without being asked. The rules at every version.
CREATE TABLE push_rules (
    version    bigint PRIMARY KEY,
    definition text NOT NULL,
    changed_at timestamptz NOT NULL
);

-- Where webhooks go; what they are signed with is configured, not kept here.
CREATE TABLE push_endpoint (
    name         text PRIMARY KEY,
    url          text NOT NULL,
    enabled      boolean NOT NULL,
    why_disabled text,
    changed_at   timestamptz NOT NULL
);

-- How each customer stood when last heard of (JSON without names and products). The row is locked
-- while messages about the customer are taken in and while a step is decided.
CREATE TABLE push_customer (
    customer_id uuid PRIMARY KEY,
    version     bigint NOT NULL,
    moved_to    uuid,
    standing    text
);
CREATE INDEX push_customer_by_move ON push_customer (moved_to) WHERE moved_to IS NOT NULL;

-- What waits and what has waited: an ended wait stays, so that its occasion sets the rule off once.
CREATE TABLE push_wait (
    customer_id uuid NOT NULL REFERENCES push_customer ON DELETE CASCADE,
    rule_id     text NOT NULL,
    occasion    text NOT NULL,
    kind        text NOT NULL,
    subject     text NOT NULL,
    since       timestamptz NOT NULL,
    began_at    timestamptz NOT NULL,
    status      text NOT NULL CHECK (status IN ('waiting', 'cancelled', 'fired')),
    due_at      timestamptz NOT NULL,
    why         text,
    PRIMARY KEY (customer_id, rule_id, occasion)
);
CREATE INDEX push_wait_due ON push_wait (due_at) WHERE status = 'waiting';

-- The steps: offered ones are the outbox of topic and webhooks, the others say why they were not.
CREATE TABLE push_step (
    step_id         uuid PRIMARY KEY,
    seq             bigint GENERATED ALWAYS AS IDENTITY,
    rule_id         text NOT NULL,
    customer_id     uuid NOT NULL,
    anchor          uuid NOT NULL,
    occasion        text NOT NULL,
    action_id       text NOT NULL,
    medium          text NOT NULL,
    endpoint        text,
    decision_id     uuid,
    decided_at      timestamptz NOT NULL,
    status          text NOT NULL CHECK (status IN ('due', 'sent', 'dead', 'withheld', 'barred')),
    stage           text,
    code            text,
    reason          text,
    message         text,
    told_at         timestamptz,
    attempts        int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    delivered_at    timestamptz,
    last_answer     text
);
CREATE INDEX push_step_untold ON push_step (seq) WHERE told_at IS NULL AND message IS NOT NULL;
CREATE INDEX push_step_due ON push_step (next_attempt_at) WHERE status = 'due' AND endpoint IS NOT NULL;
CREATE INDEX push_step_by_anchor ON push_step (anchor, decided_at);
CREATE INDEX push_step_by_customer ON push_step (customer_id, seq DESC);
CREATE INDEX push_step_by_time ON push_step (decided_at);
