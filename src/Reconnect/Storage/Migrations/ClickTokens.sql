-- Whether links hand a token on to the page they lead to.
ALTER TABLE sites ADD COLUMN append_click_token boolean NOT NULL DEFAULT false;

-- Identifies that name a followed message instead of a person: few, and asked for whenever the message's person is recomputed.
CREATE INDEX events_identify_of_click ON events (message_key) WHERE type = 9 AND message_key IS NOT NULL;

-- Who used a browser from when on: whom the identify names, else to whom the message was sent (A2). Known once both have been received.
CREATE VIEW browser_links AS
SELECT i.event_key, i.event_id, i.site_id, i.anonymous_key, coalesce(i.person_key, s.person_key) AS person_key, i.occurred_at,
    greatest(i.received_at, s.received_at) AS received_at
FROM events i
LEFT JOIN LATERAL (
    SELECT e.person_key, e.received_at FROM events e
    WHERE i.person_key IS NULL AND e.message_key = i.message_key AND e.type = 2
    ORDER BY e.occurred_at, e.event_id COLLATE "C", e.source COLLATE "C" LIMIT 1
) s ON true
WHERE i.type = 9 AND (i.person_key IS NOT NULL OR s.person_key IS NOT NULL);
