-- received = stored + duplicates + refused + quarantined, for each source at any moment: changed in the transaction that does it.
-- In sixteen rows, so that concurrent writers need not wait for each other; single rows may be negative, their sums are not.
CREATE TABLE intake_counts (
    site_id          int NOT NULL,
    source           text NOT NULL,
    shard            smallint NOT NULL,
    received         bigint NOT NULL,
    stored           bigint NOT NULL,
    duplicates       bigint NOT NULL,
    refused          bigint NOT NULL,
    quarantined      bigint NOT NULL,
    last_received_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, source, shard)
) WITH (fillfactor = 50);
INSERT INTO intake_counts
SELECT site_id, source, 0, sum(stored + quarantined), sum(stored), 0, 0, sum(quarantined), max(last)
FROM (
    SELECT site_id, source, count(*) AS stored, 0 AS quarantined, max(received_at) AS last FROM events GROUP BY site_id, source
    UNION ALL
    SELECT site_id, source, 0, count(*), max(received_at) FROM quarantine GROUP BY site_id, source
) AS held
GROUP BY site_id, source;

-- The latest refused events; older ones are removed.
CREATE TABLE intake_refusals (
    site_id     int NOT NULL,
    id          bigint GENERATED ALWAYS AS IDENTITY,
    source      text NOT NULL,
    received_at timestamptz NOT NULL,
    event_id    text,
    code        text NOT NULL,
    detail      text NOT NULL,
    pointer     text NOT NULL,
    excerpt     bytea NOT NULL,
    PRIMARY KEY (site_id, id)
);

ALTER TABLE quarantine ADD COLUMN tries int NOT NULL DEFAULT 0, ADD COLUMN last_tried_at timestamptz;
CREATE INDEX quarantine_site ON quarantine (site_id, received_at, event_key);

-- People whose figures cannot be computed. They keep their old figures and are tried again when something of them arrives or their time has come.
CREATE TABLE parked_people (
    person_key uuid PRIMARY KEY,
    reason     text NOT NULL,
    tries      int NOT NULL,
    parked_at  timestamptz NOT NULL,
    retry_at   timestamptz NOT NULL
);
CREATE INDEX parked_people_retry_at ON parked_people (retry_at);
