create table if not exists ${prefix}platform_invites (
  id uuid not null,
  tenant_id uuid not null,
  email_key varchar(508) not null,
  email varchar(508) not null,
  first_name varchar(400) not null,
  last_name varchar(400) not null,
  locale varchar(40) not null,
  data varchar(1000000),
  role_keys varchar(1000000) not null,
  status varchar(20) not null,
  status_updated_at timestamp(6) with time zone not null,
  created_by_user_id uuid,
  by_super_admin boolean not null,
  accepted_by_user_id uuid,
  delivery varchar(20) not null,
  sent_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  live_email_key varchar(508),
  token_digest varchar(64),
  constraint ${prefix}pk_platform_invites primary key (id),
  constraint ${prefix}uq_platform_invites_email unique (tenant_id, live_email_key),
  constraint ${prefix}uq_platform_invites_token unique (token_digest)
);

create index if not exists ${prefix}ix_platform_invites_tenant on ${prefix}platform_invites (tenant_id, created_at, id);

create index if not exists ${prefix}ix_platform_invites_tenant_status on ${prefix}platform_invites (tenant_id, status, created_at, id);

create index if not exists ${prefix}ix_platform_invites_email on ${prefix}platform_invites (email_key, id);

create index if not exists ${prefix}ix_platform_invites_created on ${prefix}platform_invites (created_at, id);

create index if not exists ${prefix}ix_platform_invites_status on ${prefix}platform_invites (status, created_at, id);

create table if not exists ${prefix}outbox (
  id uuid not null,
  place bigint generated always as identity,
  consumer varchar(200) not null,
  subject uuid not null,
  event varchar(1000000),
  due_at timestamp(6) with time zone not null,
  failures int not null,
  parked boolean not null,
  failure_code varchar(400) not null,
  constraint ${prefix}pk_outbox primary key (id)
);

create index if not exists ${prefix}ix_outbox_chain on ${prefix}outbox (consumer, subject, place);

create index if not exists ${prefix}ix_outbox_due on ${prefix}outbox (parked, due_at, id);

create index if not exists ${prefix}ix_outbox_failing on ${prefix}outbox (failures);
