create table ${prefix}platform_users (
  id uuid not null,
  baas_id uuid not null,
  reference varchar(200) collate "C" not null,
  email_key varchar(254) collate "C" not null,
  email varchar(254) collate "C" not null,
  first_name varchar(200) collate "C" not null,
  last_name varchar(200) collate "C" not null,
  phone varchar(20) collate "C" not null,
  locale varchar(20) collate "C" not null,
  timezone varchar(64) collate "C" not null,
  avatar_url varchar(2048) collate "C",
  custom_data text collate "C",
  active boolean not null,
  is_opted_in boolean not null,
  tenant_id uuid,
  roles text collate "C" not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  stamps text collate "C" not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent text collate "C" not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  due_at timestamptz not null,
  failures int not null,
  parked boolean not null,
  failure_code varchar(200) collate "C" not null,
  version bigint not null,
  constraint ${prefix}pk_platform_users primary key (id),
  constraint ${prefix}uq_platform_users_email unique (email_key),
  constraint ${prefix}uq_platform_users_reference unique (reference)
);

create index ${prefix}ix_platform_users_baas_id on ${prefix}platform_users (baas_id);

create index ${prefix}ix_platform_users_tenant on ${prefix}platform_users (tenant_id, created_at, id);

create index ${prefix}ix_platform_users_created on ${prefix}platform_users (created_at, id);

create index ${prefix}ix_platform_users_pending on ${prefix}platform_users (created_at, id) where not synced;

create index ${prefix}ix_platform_users_queue on ${prefix}platform_users (due_at, id) where not synced and not parked and regressed_at is null;

create index ${prefix}ix_platform_users_stuck on ${prefix}platform_users (id) where parked or regressed_at is not null;

create index ${prefix}ix_platform_users_revision on ${prefix}platform_users (revision);

create index ${prefix}ix_platform_users_active on ${prefix}platform_users (active, id);

create index ${prefix}ix_platform_users_first_name on ${prefix}platform_users (first_name, id);

create index ${prefix}ix_platform_users_last_name on ${prefix}platform_users (last_name, id);

create index ${prefix}ix_platform_users_locale on ${prefix}platform_users (locale, id);

create index ${prefix}ix_platform_users_phone on ${prefix}platform_users (phone, id);

create index ${prefix}ix_platform_users_timezone on ${prefix}platform_users (timezone, id);

create index ${prefix}ix_platform_users_updated_at on ${prefix}platform_users (updated_at, id);

create table ${prefix}roles (
  id uuid not null,
  role_key varchar(64) collate "C" not null,
  name varchar(200) collate "C" not null,
  description text collate "C",
  invites text collate "C" not null,
  created_at timestamptz not null,
  constraint ${prefix}pk_roles primary key (id),
  constraint ${prefix}uq_roles_key unique (role_key)
);

insert into ${prefix}roles (id, role_key, name, invites, created_at)
  values ('00000000-0000-7000-8000-004f776e6572', 'Owner', 'Owner', '', '1970-01-01 00:00:00+00');

create table ${prefix}platform_user_roles (
  user_id uuid not null,
  role_key varchar(64) collate "C" not null,
  constraint ${prefix}pk_platform_user_roles primary key (user_id, role_key),
  constraint ${prefix}fk_platform_user_roles_role foreign key (role_key) references ${prefix}roles (role_key)
);

create index ${prefix}ix_platform_user_roles_role on ${prefix}platform_user_roles (role_key, user_id);

create table ${prefix}platform_tenants (
  id uuid not null,
  name varchar(200) collate "C" not null,
  reference varchar(200) collate "C",
  is_default boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  stamps text collate "C" not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent text collate "C" not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  due_at timestamptz not null,
  failures int not null,
  parked boolean not null,
  failure_code varchar(200) collate "C" not null,
  version bigint not null,
  constraint ${prefix}pk_platform_tenants primary key (id),
  constraint ${prefix}uq_platform_tenants_reference unique (reference)
);

create index ${prefix}ix_platform_tenants_created on ${prefix}platform_tenants (created_at, id);

create index ${prefix}ix_platform_tenants_name on ${prefix}platform_tenants (name, id);

create index ${prefix}ix_platform_tenants_pending on ${prefix}platform_tenants (created_at, id) where not synced;

create index ${prefix}ix_platform_tenants_queue on ${prefix}platform_tenants (due_at, id) where not synced and not parked and regressed_at is null;

create index ${prefix}ix_platform_tenants_stuck on ${prefix}platform_tenants (id) where parked or regressed_at is not null;

create index ${prefix}ix_platform_tenants_revision on ${prefix}platform_tenants (revision);

create table ${prefix}baas_users (
  id uuid not null,
  baas_id uuid not null,
  reference varchar(200) collate "C" not null,
  email_key varchar(254) collate "C" not null,
  email varchar(254) collate "C" not null,
  first_name varchar(200) collate "C" not null,
  last_name varchar(200) collate "C" not null,
  phone varchar(20) collate "C" not null,
  locale varchar(20) collate "C" not null,
  timezone varchar(64) collate "C" not null,
  avatar_url varchar(2048) collate "C",
  custom_data text collate "C",
  active boolean not null,
  is_opted_in boolean not null,
  tenant_id uuid,
  roles text collate "C" not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  stamps text collate "C" not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent text collate "C" not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  due_at timestamptz not null,
  failures int not null,
  parked boolean not null,
  failure_code varchar(200) collate "C" not null,
  version bigint not null,
  constraint ${prefix}pk_baas_users primary key (id)
);

create index ${prefix}ix_baas_users_email on ${prefix}baas_users (email_key, id);

create index ${prefix}ix_baas_users_reference on ${prefix}baas_users (reference);

create index ${prefix}ix_baas_users_baas_id on ${prefix}baas_users (baas_id);

create index ${prefix}ix_baas_users_tenant on ${prefix}baas_users (tenant_id, created_at, id);

create index ${prefix}ix_baas_users_created on ${prefix}baas_users (created_at, id);

create index ${prefix}ix_baas_users_pending on ${prefix}baas_users (created_at, id) where not synced;

create index ${prefix}ix_baas_users_queue on ${prefix}baas_users (due_at, id) where not synced and not parked and regressed_at is null;

create index ${prefix}ix_baas_users_stuck on ${prefix}baas_users (id) where parked or regressed_at is not null;

create index ${prefix}ix_baas_users_revision on ${prefix}baas_users (revision);

create index ${prefix}ix_baas_users_active on ${prefix}baas_users (active, id);

create index ${prefix}ix_baas_users_first_name on ${prefix}baas_users (first_name, id);

create index ${prefix}ix_baas_users_last_name on ${prefix}baas_users (last_name, id);

create index ${prefix}ix_baas_users_locale on ${prefix}baas_users (locale, id);

create index ${prefix}ix_baas_users_phone on ${prefix}baas_users (phone, id);

create index ${prefix}ix_baas_users_timezone on ${prefix}baas_users (timezone, id);

create index ${prefix}ix_baas_users_updated_at on ${prefix}baas_users (updated_at, id);

create table ${prefix}baas_user_roles (
  user_id uuid not null,
  role_key varchar(64) collate "C" not null,
  constraint ${prefix}pk_baas_user_roles primary key (user_id, role_key)
);

create index ${prefix}ix_baas_user_roles_role on ${prefix}baas_user_roles (role_key, user_id);

create table ${prefix}baas_tenants (
  id uuid not null,
  name varchar(200) collate "C" not null,
  reference varchar(200) collate "C",
  is_default boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  stamps text collate "C" not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent text collate "C" not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  due_at timestamptz not null,
  failures int not null,
  parked boolean not null,
  failure_code varchar(200) collate "C" not null,
  version bigint not null,
  constraint ${prefix}pk_baas_tenants primary key (id)
);

create index ${prefix}ix_baas_tenants_reference on ${prefix}baas_tenants (reference);

create index ${prefix}ix_baas_tenants_created on ${prefix}baas_tenants (created_at, id);

create index ${prefix}ix_baas_tenants_name on ${prefix}baas_tenants (name, id);

create index ${prefix}ix_baas_tenants_pending on ${prefix}baas_tenants (created_at, id) where not synced;

create index ${prefix}ix_baas_tenants_queue on ${prefix}baas_tenants (due_at, id) where not synced and not parked and regressed_at is null;

create index ${prefix}ix_baas_tenants_stuck on ${prefix}baas_tenants (id) where parked or regressed_at is not null;

create index ${prefix}ix_baas_tenants_revision on ${prefix}baas_tenants (revision);

create table ${prefix}passwords (
  user_id uuid not null,
  hash varchar(1000) collate "C" not null,
  constraint ${prefix}pk_passwords primary key (user_id)
);
