-- Format 1, in SQL that H2 and PostgreSQL both take. workspace.format says which script made, or last changed, the tables.

CREATE TABLE workspace (
    id         INTEGER                     NOT NULL PRIMARY KEY CHECK (id = 1),
    name       VARCHAR(1000)               NOT NULL,
    format     INTEGER                     NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- what is kept now; the body is JSON
CREATE TABLE thing (
    kind VARCHAR(40)      NOT NULL,
    id   VARCHAR(4000)    NOT NULL,
    body VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (kind, id)
);

-- append-only: one row for each change by a user
CREATE TABLE journal (
    entry      BIGINT                      NOT NULL PRIMARY KEY,
    changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    changed_by VARCHAR(1000)               NOT NULL,
    label      VARCHAR(4000)               NOT NULL,
    undoes     BIGINT REFERENCES journal (entry)
);

-- what the change did, in order: body before (null: it came) and after (null: it went)
CREATE TABLE journal_edit (
    entry       BIGINT           NOT NULL REFERENCES journal (entry),
    place       INTEGER          NOT NULL,
    kind        VARCHAR(40)      NOT NULL,
    id          VARCHAR(4000)    NOT NULL,
    body_before VARCHAR(1000000),
    body_after  VARCHAR(1000000),
    PRIMARY KEY (entry, place),
    CHECK (body_before IS NOT NULL OR body_after IS NOT NULL)
);
