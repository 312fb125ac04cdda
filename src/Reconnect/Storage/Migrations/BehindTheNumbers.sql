-- What became of each purchase, for every campaign that its person is in. A row with machine = true stands beside the other one
-- only where counting automatic clicks changes it (A28).
CREATE TABLE order_facts (
    person_key    uuid NOT NULL,
    campaign_id   int NOT NULL,
    order_key     uuid NOT NULL,
    machine       boolean NOT NULL,
    occurred_at   timestamptz NOT NULL,
    outcome       smallint NOT NULL,
    click_key     uuid,
    click_at      timestamptz,
    window_until  timestamptz,
    version_id    int,
    variation_id  int,
    channel       text,
    currency      text NOT NULL,
    amount        numeric,
    refunded      numeric,
    over_refunded boolean NOT NULL,
    repetitions   int NOT NULL,
    differs       boolean NOT NULL,
    PRIMARY KEY (person_key, campaign_id, order_key, machine)
);
CREATE INDEX order_facts_occurred_at ON order_facts (campaign_id, occurred_at, order_key);

-- Clicks and impressions of a campaign that no requested send of it matches (A35).
CREATE TABLE unmatched_touches (
    person_key  uuid NOT NULL,
    campaign_id int NOT NULL,
    touch_key   uuid NOT NULL,
    type        smallint NOT NULL,
    channel     text NOT NULL,
    machine     boolean NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (person_key, campaign_id, touch_key)
);
CREATE INDEX unmatched_touches_occurred_at ON unmatched_touches (campaign_id, occurred_at);

-- Messages that were touched before any send request of them arrived. One that did arrive may still stand here for a moment: readers look.
CREATE TABLE unknown_messages (
    message_key uuid PRIMARY KEY,
    site_id     int NOT NULL
);
CREATE INDEX unknown_messages_site ON unknown_messages (site_id);

-- Purchases of browsers that name nobody, and identify events: what the diagnostics count by time.
CREATE INDEX events_anonymous_purchases ON events (site_id, occurred_at) WHERE type = 10 AND person_key IS NULL;
CREATE INDEX events_identifies ON events (site_id, occurred_at) WHERE type = 9;
CREATE INDEX events_touches_of_nobody ON events (site_id, campaign) WHERE type IN (6, 7) AND person_key IS NULL AND message_key IS NULL;

-- Corrections of the machine flag, the latest counts. The log itself is never changed.
CREATE TABLE reclassifications (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_key       uuid NOT NULL,
    machine         boolean NOT NULL,
    reclassified_at timestamptz NOT NULL
);
CREATE INDEX reclassifications_event ON reclassifications (event_key, id);

-- Erasing a person empties the identifiers; the keys stay, so that totals do (A33).
ALTER TABLE people ALTER COLUMN user_id DROP NOT NULL;
ALTER TABLE browsers ALTER COLUMN anonymous_id DROP NOT NULL;

-- Every state of the definitions, so that a report can be computed as it stood at a past instant.
CREATE TABLE definition_history (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    relation    text NOT NULL,
    row_key     jsonb NOT NULL,
    content     jsonb,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX definition_history_rows ON definition_history (relation, row_key, id);

-- Instants as text depend on the session's time zone; keys must not.
CREATE FUNCTION record_definition() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' AS $$
    DECLARE
        content jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
        named jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE content END;
        row_key jsonb := (SELECT jsonb_object_agg(k, named -> k) FROM unnest(TG_ARGV) AS k);
    BEGIN
        INSERT INTO definition_history (relation, row_key, content) VALUES (TG_TABLE_NAME, row_key, content);
        RETURN NULL;
    END $$;
CREATE TRIGGER record AFTER INSERT OR UPDATE OR DELETE ON sites FOR EACH ROW EXECUTE FUNCTION record_definition('id');
CREATE TRIGGER record AFTER INSERT OR UPDATE OR DELETE ON campaigns FOR EACH ROW EXECUTE FUNCTION record_definition('id');
CREATE TRIGGER record AFTER INSERT OR UPDATE OR DELETE ON attribution_windows FOR EACH ROW EXECUTE FUNCTION record_definition('campaign_id', 'valid_from');
CREATE TRIGGER record AFTER INSERT OR UPDATE OR DELETE ON versions FOR EACH ROW EXECUTE FUNCTION record_definition('id');
CREATE TRIGGER record AFTER INSERT OR UPDATE OR DELETE ON variations FOR EACH ROW EXECUTE FUNCTION record_definition('id');
CREATE TRIGGER record AFTER INSERT OR UPDATE OR DELETE ON exchange_rates FOR EACH ROW EXECUTE FUNCTION record_definition('site_id', 'currency', 'date');

-- What was there before is taken to have always been so.
SET LOCAL timezone = 'UTC';
INSERT INTO definition_history (relation, row_key, content, recorded_at)
SELECT 'sites', jsonb_build_object('id', s.id), to_jsonb(s), '-infinity'::timestamptz FROM sites s
UNION ALL SELECT 'campaigns', jsonb_build_object('id', c.id), to_jsonb(c), '-infinity'::timestamptz FROM campaigns c
UNION ALL SELECT 'attribution_windows', jsonb_build_object('campaign_id', w.campaign_id, 'valid_from', w.valid_from), to_jsonb(w), '-infinity'::timestamptz FROM attribution_windows w
UNION ALL SELECT 'versions', jsonb_build_object('id', v.id), to_jsonb(v), '-infinity'::timestamptz FROM versions v
UNION ALL SELECT 'variations', jsonb_build_object('id', x.id), to_jsonb(x), '-infinity'::timestamptz FROM variations x
UNION ALL SELECT 'exchange_rates', jsonb_build_object('site_id', r.site_id, 'currency', r.currency, 'date', r.date), to_jsonb(r), '-infinity'::timestamptz FROM exchange_rates r;

-- Purchases of before are put in by recomputing everybody once.
INSERT INTO attribution_queue (lane, person_key, queued_at) SELECT lane_of(person_key), person_key, now() FROM people;
