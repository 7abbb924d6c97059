-- The catalogue of actions: the current ones, and every version as it was.
CREATE TABLE action (
    action_id  text PRIMARY KEY,
    kind       text NOT NULL,
    category   text NOT NULL,
    enabled    boolean NOT NULL,
    definition text NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE TABLE catalogue_version (
    version    bigint PRIMARY KEY,
    definition text NOT NULL,
    changed_at timestamptz NOT NULL
);

-- Decisions: the bytes that were answered, and the bytes of what they were made from.
CREATE TABLE decision (
    decision_id       uuid PRIMARY KEY,
    decided_at        timestamptz NOT NULL,
    customer_id       uuid,
    placement         text NOT NULL,
    catalogue_version bigint NOT NULL,
    decision          bytea NOT NULL,
    inputs            bytea NOT NULL
);
CREATE INDEX decision_by_customer ON decision (customer_id, decided_at DESC) WHERE customer_id IS NOT NULL;

-- What was learned about products. The one row of `knowledge` is locked while a batch is written.
CREATE TABLE knowledge (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    version  bigint NOT NULL
);
INSERT INTO knowledge (version) VALUES (0);

CREATE TABLE learned_from (
    interaction_id uuid PRIMARY KEY,
    recorded_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE product (
    product_id  text PRIMARY KEY,
    name        text,
    name_at     timestamptz,
    category    text,
    category_at timestamptz,
    changed     bigint NOT NULL
);
CREATE INDEX product_by_change ON product (changed);

CREATE TABLE product_price (
    product_id text NOT NULL,
    currency   text NOT NULL,
    minor      bigint NOT NULL,
    at         timestamptz NOT NULL,
    changed    bigint NOT NULL,
    PRIMARY KEY (product_id, currency)
);
CREATE INDEX product_price_by_change ON product_price (changed);

CREATE TABLE product_day (
    product_id text NOT NULL,
    day        date NOT NULL,
    orders     int NOT NULL,
    views      int NOT NULL,
    changed    bigint NOT NULL,
    PRIMARY KEY (product_id, day)
);
CREATE INDEX product_day_by_change ON product_day (changed);
CREATE INDEX product_day_by_day ON product_day (day);

-- What one visitor looked at on one day; forgotten after some days.
CREATE TABLE visit (
    visitor     uuid NOT NULL,
    day         date NOT NULL,
    product_id  text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (visitor, day, product_id)
);

-- Products met together in one order or visit: JSON arrays of product ids, no person.
CREATE TABLE meeting (
    meeting_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version    bigint NOT NULL,
    is_order   boolean NOT NULL,
    arrived    text NOT NULL,
    present    text NOT NULL
);
CREATE INDEX meeting_by_version ON meeting (version);
