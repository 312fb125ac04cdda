-- Items of hooks that are no events of the log: informational, unmatched, quarantined. Each once.
CREATE TABLE hook_items (
    event_key     uuid PRIMARY KEY,
    connection_id int NOT NULL,
    kind          smallint NOT NULL,
    outcome       smallint NOT NULL,
    vendor_type   text NOT NULL,
    code          text,
    detail        text,
    occurred_at   timestamptz NOT NULL,
    received_at   timestamptz NOT NULL,
    message_key   uuid,
    raw           bytea NOT NULL
);
CREATE INDEX hook_items_message ON hook_items (message_key) WHERE message_key IS NOT NULL;

-- Further ids of messages, as vendors' events tell them.
CREATE TABLE message_aliases (
    alias_key   uuid NOT NULL,
    message_key uuid NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (alias_key, message_key)
);
CREATE INDEX message_aliases_message ON message_aliases (message_key);

-- Tokens that a vendor lets pass once, with the content that came under them.
CREATE TABLE hook_tokens (
    connection_id int NOT NULL,
    token_key     uuid NOT NULL,
    content_hash  uuid NOT NULL,
    PRIMARY KEY (connection_id, token_key)
);

-- The latest requests of a connection and what became of them; older ones are removed.
CREATE TABLE hook_deliveries (
    connection_id int NOT NULL,
    id            bigint GENERATED ALWAYS AS IDENTITY,
    received_at   timestamptz NOT NULL,
    status        smallint NOT NULL,
    detail        text,
    bytes         int NOT NULL,
    items         int NOT NULL,
    stored        int NOT NULL,
    ignored       int NOT NULL,
    unmatched     int NOT NULL,
    duplicates    int NOT NULL,
    quarantined   int NOT NULL,
    PRIMARY KEY (connection_id, id)
);

-- All requests of a connection since it exists, in eight rows so that concurrent ones need not wait for each other.
CREATE TABLE hook_counts (
    connection_id   int NOT NULL,
    shard           smallint NOT NULL,
    requests        bigint NOT NULL,
    refused         bigint NOT NULL,
    items           bigint NOT NULL,
    stored          bigint NOT NULL,
    ignored         bigint NOT NULL,
    unmatched       bigint NOT NULL,
    duplicates      bigint NOT NULL,
    quarantined     bigint NOT NULL,
    last_success_at timestamptz,
    last_refusal_at timestamptz,
    last_refusal    text,
    PRIMARY KEY (connection_id, shard)
);
