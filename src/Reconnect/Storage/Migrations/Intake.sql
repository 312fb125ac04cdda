-- What a source has sent, kept in the transactions that keep the events, so that at any moment
-- received = stored + duplicates + refused + held back. Several rows a source, so that writers need not wait for each other.
CREATE TABLE intake_counts (
    site_id    int NOT NULL,
    source     text NOT NULL,
    shard      smallint NOT NULL,
    received   bigint NOT NULL,
    stored     bigint NOT NULL,
    duplicates bigint NOT NULL,
    refused    bigint NOT NULL,
    last_at    timestamptz NOT NULL,
    PRIMARY KEY (site_id, source, shard)
) WITH (fillfactor = 50);
INSERT INTO intake_counts (site_id, source, shard, received, stored, duplicates, refused, last_at)
SELECT site_id, source, 0, sum(received), sum(stored), 0, 0, max(last_at) FROM (
    SELECT site_id, source, count(*) AS received, count(*) AS stored, max(received_at) AS last_at FROM events GROUP BY site_id, source
    UNION ALL SELECT site_id, source, count(*), 0, max(received_at) FROM quarantine GROUP BY site_id, source) AS before
GROUP BY site_id, source;

-- The latest refusals of a source; older ones are removed.
CREATE TABLE refusals (
    site_id     int NOT NULL,
    source      text NOT NULL,
    id          bigint GENERATED ALWAYS AS IDENTITY,
    received_at timestamptz NOT NULL,
    event_id    text,
    code        text NOT NULL,
    detail      text NOT NULL,
    pointer     text NOT NULL,
    excerpt     text NOT NULL,
    PRIMARY KEY (site_id, source, id)
);

-- People whose facts could not be computed. They keep their old ones, and do not stop the others of their lane.
CREATE TABLE stuck_people (
    person_key uuid PRIMARY KEY,
    site_id    int NOT NULL,
    reason     text NOT NULL,
    tries      int NOT NULL,
    first_at   timestamptz NOT NULL,
    last_at    timestamptz NOT NULL
);
CREATE INDEX quarantine_site ON quarantine (site_id, received_at, event_key);
