create table ${prefix}platform_invites (
  id uuid not null,
  tenant_id uuid not null,
  email_key varchar(254) collate "C" not null,
  email varchar(254) collate "C" not null,
  first_name varchar(200) collate "C" not null,
  last_name varchar(200) collate "C" not null,
  locale varchar(20) collate "C" not null,
  data text collate "C",
  role_keys text collate "C" not null,
  status varchar(20) collate "C" not null,
  status_updated_at timestamptz not null,
  created_by_user_id uuid,
  by_super_admin boolean not null,
  accepted_by_user_id uuid,
  delivery varchar(20) collate "C" not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  live_email_key varchar(254) collate "C",
  token_digest varchar(64) collate "C",
  constraint ${prefix}pk_platform_invites primary key (id),
  constraint ${prefix}uq_platform_invites_email unique (tenant_id, live_email_key),
  constraint ${prefix}uq_platform_invites_token unique (token_digest)
);

create index ${prefix}ix_platform_invites_tenant on ${prefix}platform_invites (tenant_id, created_at, id);

create index ${prefix}ix_platform_invites_tenant_status on ${prefix}platform_invites (tenant_id, status, created_at, id);

create index ${prefix}ix_platform_invites_email on ${prefix}platform_invites (email_key, id);

create index ${prefix}ix_platform_invites_created on ${prefix}platform_invites (created_at, id);

create index ${prefix}ix_platform_invites_status on ${prefix}platform_invites (status, created_at, id);

create table ${prefix}outbox (
  id uuid not null,
  place bigint generated always as identity,
  consumer varchar(100) collate "C" not null,
  subject uuid not null,
  event text collate "C",
  due_at timestamptz not null,
  failures int not null,
  parked boolean not null,
  failure_code varchar(200) collate "C" not null,
  constraint ${prefix}pk_outbox primary key (id)
);

create index ${prefix}ix_outbox_chain on ${prefix}outbox (consumer, subject, place);

create index ${prefix}ix_outbox_due on ${prefix}outbox (due_at, id) where not parked;

create index ${prefix}ix_outbox_failing on ${prefix}outbox (id) where failures > 0;
