-- Whether a person wants the messages of a channel, with every change: what a trigger decided stays explainable. The latest change counts.
CREATE TABLE opt_ins (
    person_key  uuid NOT NULL,
    channel     text NOT NULL,
    changed_at  timestamptz NOT NULL,
    opted_in    boolean NOT NULL,
    recorded_at timestamptz NOT NULL,
    source      text NOT NULL,
    PRIMARY KEY (person_key, channel, changed_at)
);

-- Triggers of people opted in to none of the campaign's channels: nobody was allocated, so they are no events (A24).
CREATE TABLE ineligible_triggers (
    event_key   uuid PRIMARY KEY,
    person_key  uuid NOT NULL,
    version_id  int NOT NULL,
    occurred_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL
);
CREATE INDEX ineligible_triggers_version ON ineligible_triggers (version_id);

-- The same by person, with the first of these triggers, so that ranges add up.
CREATE TABLE ineligible_people (
    person_key uuid NOT NULL,
    version_id int NOT NULL,
    first_at   timestamptz NOT NULL,
    PRIMARY KEY (person_key, version_id)
);
CREATE INDEX ineligible_people_first_at ON ineligible_people (version_id, first_at);

-- Keys that sign links. Links never expire, so none is ever removed; the latest signs.
CREATE TABLE link_keys (
    id         smallint PRIMARY KEY,
    secret     bytea NOT NULL,
    created_at timestamptz NOT NULL
);

-- Hosts that tracked links of a site may lead to.
CREATE TABLE link_hosts (
    site_id int NOT NULL,
    host    text NOT NULL,
    PRIMARY KEY (site_id, host)
);

-- Short links. A code is never used again.
CREATE TABLE short_links (
    code        text PRIMARY KEY,
    site_id     int NOT NULL,
    purpose     smallint NOT NULL,
    message_id  text NOT NULL,
    link        int NOT NULL,
    destination text NOT NULL,
    created_at  timestamptz NOT NULL
);
