-- What must survive a restart. Plain SQL: H2 and PostgreSQL read it alike.

-- Every centre that was ever given an id; rows are never deleted.
create table centre (
    id varchar(20) not null primary key,
    merged_into varchar(20),
    closed_since timestamp with time zone,
    closed_why varchar,
    first_seen timestamp with time zone not null,
    last_seen timestamp with time zone not null
);

create table centre_external_id (
    centre_id varchar(20) not null,
    scheme varchar(50) not null,
    external_value varchar(500) not null,
    is_former boolean not null,
    primary key (centre_id, scheme, external_value)
);

create index centre_by_external_id on centre_external_id (scheme, external_value);

-- The last observation of each listing; the body is JSON of our own shape.
create table observation (
    centre_id varchar(20) not null,
    platform varchar(20) not null,
    listing_key varchar(1000) not null,
    attempted_at timestamp with time zone,
    body varchar not null,
    primary key (centre_id, platform, listing_key)
);

-- What operators decided; it holds while undone_at is null. Rows are never deleted.
create table decision (
    id varchar(40) not null primary key,
    kind varchar(50) not null,
    subject varchar not null,
    decided_value varchar not null,
    decided_by varchar not null,
    decided_at timestamp with time zone not null,
    reason varchar not null,
    undone_by varchar,
    undone_at timestamp with time zone
);

create table incident (
    id varchar(40) not null primary key,
    source varchar(50) not null,
    kind varchar(50) not null,
    reason varchar(50) not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    affected_centres integer not null,
    detail varchar not null
);

create index incident_by_start on incident (started_at);

create table audit_line (
    id varchar(40) not null primary key,
    noted_at timestamp with time zone not null,
    who varchar not null,
    what varchar not null,
    subject varchar not null,
    outcome varchar not null,
    detail varchar not null
);

create index audit_line_by_time on audit_line (noted_at);

-- Counts by the hour and by the day.
create table tally (
    span varchar(4) not null,
    started_at timestamp with time zone not null,
    departement varchar(3) not null,
    platform varchar(20) not null,
    centres_open integer not null,
    centres_none integer not null,
    centres_phone_only integer not null,
    centres_not_offered integer not null,
    centres_unknown integer not null,
    slots_seen bigint not null,
    slots_appeared bigint not null,
    slots_gone bigint not null,
    primary key (span, started_at, departement, platform)
);
