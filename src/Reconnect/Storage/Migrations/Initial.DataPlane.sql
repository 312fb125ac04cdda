-- The data plane. Every key is a 128-bit hash computed by the application, so writing needs no look-up.
-- Lane of a person: the lowest three bits of the key's first byte. One worker holds a lane at a time.
CREATE FUNCTION lane_of(key uuid) RETURNS smallint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (get_byte(uuid_send(key), 0) & 7)::smallint;

CREATE TABLE lanes (lane smallint PRIMARY KEY);
INSERT INTO lanes SELECT generate_series(0, 7);

-- Grows with every change of a site, campaign, version, variation or rate, so that readers know when to load them again.
CREATE TABLE catalog_revision (revision bigint NOT NULL);
INSERT INTO catalog_revision VALUES (1);
CREATE FUNCTION bump_catalog_revision() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN UPDATE catalog_revision SET revision = revision + 1; RETURN NULL; END $$;
CREATE TRIGGER bump AFTER INSERT OR UPDATE OR DELETE ON sites FOR EACH STATEMENT EXECUTE FUNCTION bump_catalog_revision();
CREATE TRIGGER bump AFTER INSERT OR UPDATE OR DELETE ON campaigns FOR EACH STATEMENT EXECUTE FUNCTION bump_catalog_revision();
CREATE TRIGGER bump AFTER INSERT OR UPDATE OR DELETE ON attribution_windows FOR EACH STATEMENT EXECUTE FUNCTION bump_catalog_revision();
CREATE TRIGGER bump AFTER INSERT OR UPDATE OR DELETE ON versions FOR EACH STATEMENT EXECUTE FUNCTION bump_catalog_revision();
CREATE TRIGGER bump AFTER INSERT OR UPDATE OR DELETE ON variations FOR EACH STATEMENT EXECUTE FUNCTION bump_catalog_revision();
CREATE TRIGGER bump AFTER INSERT OR UPDATE OR DELETE ON exchange_rates FOR EACH STATEMENT EXECUTE FUNCTION bump_catalog_revision();

-- The log: append-only, the truth. Clear identifiers of people and browsers stand in tables of their own.
CREATE TABLE events (
    event_key       uuid PRIMARY KEY,
    site_id         int NOT NULL,
    type            smallint NOT NULL,
    machine         boolean NOT NULL,
    occurred_at     timestamptz NOT NULL,
    received_at     timestamptz NOT NULL,
    person_key      uuid,
    anonymous_key   uuid,
    message_key     uuid,
    transaction_key uuid,
    content_hash    uuid NOT NULL,
    source          text NOT NULL,
    event_id        text NOT NULL,
    campaign        text,
    version         text,
    variation       text,
    channel         text,
    message_id      text,
    transaction_id  text,
    not_sent_reason text,
    value           numeric(18,4) CHECK (value >= 0 AND value < 1000000000000),
    currency        text,
    url             text,
    user_agent      text,
    properties      jsonb
);
CREATE INDEX events_person ON events (person_key) WHERE person_key IS NOT NULL;
CREATE INDEX events_anonymous ON events (anonymous_key) WHERE anonymous_key IS NOT NULL;
CREATE INDEX events_message ON events (message_key) WHERE message_key IS NOT NULL;
CREATE INDEX events_transaction ON events (transaction_key) WHERE transaction_key IS NOT NULL;

CREATE TABLE people (
    person_key uuid PRIMARY KEY,
    site_id    int NOT NULL,
    user_id    text NOT NULL
);
CREATE TABLE browsers (
    anonymous_key uuid PRIMARY KEY,
    site_id       int NOT NULL,
    anonymous_id  text NOT NULL
);

-- Acknowledged, but naming a campaign, version or variation that does not exist yet. Replayed when it does.
CREATE TABLE quarantine (
    event_key    uuid PRIMARY KEY,
    site_id      int NOT NULL,
    received_at  timestamptz NOT NULL,
    source       text NOT NULL,
    event_id     text NOT NULL,
    campaign     text,
    code         text NOT NULL,
    detail       text NOT NULL,
    content_hash uuid NOT NULL,
    raw          bytea NOT NULL,
    -- The catalog revision at which the event was last found to be unknown: it is looked at again when that has grown.
    checked_revision bigint NOT NULL
);
CREATE INDEX quarantine_checked ON quarantine (checked_revision);

-- Work, claimed by deleting rows. Intake only appends to these, so it never waits for a worker.
CREATE TABLE identity_queue (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject_kind smallint NOT NULL,
    subject_key  uuid NOT NULL,
    origin       uuid,
    queued_at    timestamptz NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
CREATE TABLE attribution_queue (
    lane       smallint NOT NULL,
    id         bigint GENERATED ALWAYS AS IDENTITY,
    person_key uuid NOT NULL,
    queued_at  timestamptz NOT NULL,
    PRIMARY KEY (lane, id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- Per person and version: channel '' is the whole variation. A row with machine = true stands beside the other one
-- only where counting machine traffic changes a measure (A28).
CREATE TABLE cohort_facts (
    person_key    uuid NOT NULL,
    version_id    int NOT NULL,
    channel       text NOT NULL,
    machine       boolean NOT NULL,
    variation_id  int NOT NULL,
    mixed         boolean NOT NULL,
    first_trigger timestamptz NOT NULL,
    window_until  timestamptz,
    requested     int NOT NULL,
    not_opted_in  int NOT NULL,
    sent          int NOT NULL,
    impressions   int NOT NULL,
    clicks        int NOT NULL,
    clickers      int NOT NULL,
    purchases     int NOT NULL,
    purchasers    int NOT NULL,
    unconverted   int NOT NULL,
    add_to_carts  int NOT NULL,
    all_purchases int NOT NULL,
    revenue       numeric NOT NULL,
    net_revenue   numeric NOT NULL,
    all_revenue   numeric NOT NULL,
    PRIMARY KEY (person_key, version_id, channel, machine)
);
CREATE INDEX cohort_facts_first_trigger ON cohort_facts (version_id, first_trigger);
CREATE INDEX cohort_facts_window_until ON cohort_facts (version_id, window_until) WHERE window_until IS NOT NULL;

-- People by first trigger and by the end of their last possible window, both as nodes of the time tree: who may still buy.
CREATE TABLE window_rollups (
    version_id    int NOT NULL,
    level         smallint NOT NULL,
    node          int NOT NULL,
    closing_level smallint NOT NULL,
    closing_node  int NOT NULL,
    lane          smallint NOT NULL,
    machine       boolean NOT NULL,
    people        bigint NOT NULL,
    PRIMARY KEY (version_id, level, node, closing_level, closing_node, lane, machine)
) WITH (fillfactor = 60);

-- Sums of cohort_facts over nodes of the time tree, by first trigger. Rows of machine = true hold the difference that machine traffic makes.
CREATE TABLE cohort_rollups (
    version_id   int NOT NULL,
    level        smallint NOT NULL,
    node         int NOT NULL,
    lane         smallint NOT NULL,
    variation_id int NOT NULL,
    channel      text NOT NULL,
    mixed        boolean NOT NULL,
    machine      boolean NOT NULL,
    people       bigint NOT NULL,
    requested    bigint NOT NULL,
    not_opted_in bigint NOT NULL,
    sent         bigint NOT NULL,
    impressions  bigint NOT NULL,
    clicks       bigint NOT NULL,
    clickers     bigint NOT NULL,
    purchases    bigint NOT NULL,
    purchasers   bigint NOT NULL,
    unconverted  bigint NOT NULL,
    add_to_carts bigint NOT NULL,
    all_purchases bigint NOT NULL,
    impressions_squares bigint NOT NULL,
    clicks_squares bigint NOT NULL,
    clicks_times_impressions bigint NOT NULL,
    purchases_squares bigint NOT NULL,
    add_to_carts_squares bigint NOT NULL,
    add_to_carts_users bigint NOT NULL,
    all_purchases_squares bigint NOT NULL,
    all_purchases_users bigint NOT NULL,
    revenue_users bigint NOT NULL,
    net_revenue_users bigint NOT NULL,
    all_revenue_users bigint NOT NULL,
    revenue      numeric NOT NULL,
    net_revenue  numeric NOT NULL,
    all_revenue  numeric NOT NULL,
    revenue_squares numeric NOT NULL,
    net_revenue_squares numeric NOT NULL,
    all_revenue_squares numeric NOT NULL,
    PRIMARY KEY (version_id, level, node, lane, variation_id, channel, mixed, machine)
) WITH (fillfactor = 60);

-- What happened when, per person: the activity rollup's source, exact to the instant.
CREATE TABLE activity_facts (
    person_key      uuid NOT NULL,
    version_id      int NOT NULL,
    variation_id    int NOT NULL,
    channel         text NOT NULL,
    machine         boolean NOT NULL,
    occurred_at     timestamptz NOT NULL,
    requested       int NOT NULL,
    not_opted_in    int NOT NULL,
    impressions     int NOT NULL,
    clicks          int NOT NULL,
    purchases       int NOT NULL,
    add_to_carts    int NOT NULL,
    revenue         numeric NOT NULL,
    PRIMARY KEY (person_key, version_id, variation_id, channel, machine, occurred_at)
);
CREATE INDEX activity_facts_occurred_at ON activity_facts (version_id, occurred_at);

CREATE TABLE activity_rollups (
    version_id      int NOT NULL,
    level           smallint NOT NULL,
    node            int NOT NULL,
    lane            smallint NOT NULL,
    variation_id    int NOT NULL,
    channel         text NOT NULL,
    machine         boolean NOT NULL,
    requested       bigint NOT NULL,
    not_opted_in    bigint NOT NULL,
    impressions     bigint NOT NULL,
    clicks          bigint NOT NULL,
    purchases       bigint NOT NULL,
    add_to_carts    bigint NOT NULL,
    revenue         numeric NOT NULL,
    PRIMARY KEY (version_id, level, node, lane, variation_id, channel, machine)
) WITH (fillfactor = 60);
