-- What became of messages, beside what people did: distinct messages delivered, bounced, complained about and unsubscribed from.
ALTER TABLE cohort_facts
    ADD COLUMN delivered int NOT NULL DEFAULT 0,
    ADD COLUMN bounced int NOT NULL DEFAULT 0,
    ADD COLUMN complained int NOT NULL DEFAULT 0,
    ADD COLUMN unsubscribed int NOT NULL DEFAULT 0;
ALTER TABLE cohort_rollups
    ADD COLUMN delivered bigint NOT NULL DEFAULT 0,
    ADD COLUMN bounced bigint NOT NULL DEFAULT 0,
    ADD COLUMN complained bigint NOT NULL DEFAULT 0,
    ADD COLUMN unsubscribed bigint NOT NULL DEFAULT 0;

-- Decisions not to send, for reasons other than not_opted_in (A1).
CREATE TABLE not_sent_facts (
    person_key    uuid NOT NULL,
    version_id    int NOT NULL,
    channel       text NOT NULL,
    reason        text NOT NULL,
    variation_id  int NOT NULL,
    first_trigger timestamptz NOT NULL,
    decisions     int NOT NULL,
    PRIMARY KEY (person_key, version_id, channel, reason)
);
CREATE INDEX not_sent_facts_first_trigger ON not_sent_facts (version_id, first_trigger);

-- Everybody is recomputed once.
INSERT INTO attribution_queue (lane, person_key, queued_at) SELECT lane_of(person_key), person_key, now() FROM people;
