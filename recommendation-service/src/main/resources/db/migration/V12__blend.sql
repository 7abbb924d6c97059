-- Which products, of those that the action showed, an outcome is about (JSON array); NULL where none is known.
ALTER TABLE outcome ADD COLUMN product_ids text;
CREATE INDEX outcome_of_products ON outcome (decision_id, action_id) WHERE product_ids IS NOT NULL;

-- How much each product signal tells: every version after the one that the program ships with; the newest is used. What
-- became final after `learned_until` was not learned from yet. `weights` and `findings` are JSON.
CREATE TABLE blend (
    version       bigint PRIMARY KEY,
    made_at       timestamptz NOT NULL,
    learned_until timestamptz NOT NULL,
    restored_from bigint,
    weights       text NOT NULL,
    findings      text
);

-- A refit is of the model of take-ups or of the blend; `model_version` is the version of either. `findings` says in JSON
-- why the blend was changed or not.
ALTER TABLE refit ADD COLUMN subject text NOT NULL DEFAULT 'model';
ALTER TABLE refit ADD COLUMN findings text;
