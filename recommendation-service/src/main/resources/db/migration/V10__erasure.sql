-- Whom a decision is about, so that all that was decided for an erased customer is found: the node that was asked with,
-- the anchor that it was kept under, and the version of the state that was used.
ALTER TABLE decision ADD COLUMN node_id uuid, ADD COLUMN anchor uuid, ADD COLUMN state_version bigint;
UPDATE decision d
SET node_id = asked.node_id,
    anchor = CASE WHEN asked.node_id IS NULL THEN NULL ELSE coalesce(asked.anchor, asked.node_id) END,
    state_version = asked.state_version
FROM (SELECT decision_id,
             substring(convert_from(inputs, 'UTF8') FROM '"nodeId":"([0-9a-f-]{36})"')::uuid AS node_id,
             substring(convert_from(inputs, 'UTF8') FROM '"anchor":"([0-9a-f-]{36})"')::uuid AS anchor,
             substring(convert_from(decision, 'UTF8') FROM '"stateVersion":([0-9]{1,18})')::bigint AS state_version
      FROM decision) AS asked
WHERE d.decision_id = asked.decision_id;
CREATE INDEX decision_by_node ON decision (node_id) WHERE node_id IS DISTINCT FROM customer_id;
CREATE INDEX decision_by_anchor ON decision (anchor)
    WHERE anchor IS DISTINCT FROM customer_id AND anchor IS DISTINCT FROM node_id;
CREATE INDEX orphan_by_decision ON orphan (decision_id);

-- The node ids of a signal, strongest first, separated by spaces.
ALTER TABLE signal ADD COLUMN node_ids text NOT NULL DEFAULT '';
CREATE INDEX signal_by_node ON signal USING gin (string_to_array(node_ids, ' '));

-- Whether the identifier is the strongest of its interaction, which then is that customer's.
ALTER TABLE conversion ADD COLUMN home boolean NOT NULL DEFAULT false;

-- The ids that a caller wrote into a rank request, whosever they are.
ALTER TABLE rank_event ADD COLUMN ids uuid[] NOT NULL DEFAULT '{}';
UPDATE rank_event e
SET ids = ARRAY (SELECT found[1]::uuid
                 FROM regexp_matches(encode(e.request, 'escape'),
                                     '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}', 'g') AS found);
CREATE INDEX rank_event_by_id ON rank_event USING gin (ids) WHERE ids <> '{}';

-- Who was erased and must not come back with what happened before: SHA-256 of the id, so that no id is kept. The version
-- is that of the erasure, so that a tombstone that is told again changes nothing.
CREATE TABLE tombstone (
    digest    bytea PRIMARY KEY,
    version   bigint NOT NULL,
    erased_at timestamptz NOT NULL
);

-- Ids of which something may still have to be deleted; gone as soon as nothing has.
CREATE TABLE to_erase (
    node_id   uuid PRIMARY KEY,
    version   bigint NOT NULL,
    erased_at timestamptz NOT NULL,
    due       timestamptz NOT NULL,
    rounds    int NOT NULL DEFAULT 0
);
CREATE INDEX to_erase_by_due ON to_erase (due);
