-- Evaluations of policies: what was asked, how far each is, and what came of the newest ones. `question` and `result`
-- are JSON. Whoever works on one renews its lease; where the lease ends, somebody else begins again.
CREATE TABLE evaluation (
    evaluation_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    asked_at      timestamptz NOT NULL,
    question      text NOT NULL,
    state         text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    seen          bigint NOT NULL DEFAULT 0,
    total         bigint NOT NULL DEFAULT 0,
    begun         int NOT NULL DEFAULT 0,
    lease_until   timestamptz,
    result        text,
    why           text,
    finished_at   timestamptz
);
CREATE INDEX evaluation_unfinished ON evaluation (evaluation_id) WHERE state IN ('waiting', 'running');

-- The newest decisions of one placement, also those that answered nothing.
CREATE INDEX decision_by_placement ON decision (placement, decided_at DESC);
