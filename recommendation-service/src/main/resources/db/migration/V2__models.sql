-- What was learned of take-ups: every version, so that earlier decisions can be computed again. `actions` is JSON for
-- people to read: observations and mean reward of each action. `definition` is the whole model as JSON.
CREATE TABLE model (
    version      bigint PRIMARY KEY,
    fitted_at    timestamptz NOT NULL,
    feature_set  text NOT NULL,
    observations bigint NOT NULL,
    actions      text NOT NULL,
    definition   bytea NOT NULL
);

-- Refits, the newest of which tells how far it is.
CREATE TABLE refit (
    refit_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_at    timestamptz NOT NULL,
    asked_by      text NOT NULL,
    state         text NOT NULL,
    seen          bigint NOT NULL,
    total         bigint NOT NULL,
    model_version bigint,
    finished_at   timestamptz
);
