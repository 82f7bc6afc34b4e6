create table if not exists ${prefix}platform_users (
  id uuid not null,
  baas_id uuid not null,
  reference varchar(400) not null,
  email_key varchar(508) not null,
  email varchar(508) not null,
  first_name varchar(400) not null,
  last_name varchar(400) not null,
  phone varchar(40) not null,
  locale varchar(40) not null,
  timezone varchar(128) not null,
  avatar_url varchar(4096),
  custom_data varchar(1000000),
  active boolean not null,
  is_opted_in boolean not null,
  tenant_id uuid,
  roles varchar(1000000) not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  stamps varchar(1000000) not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent varchar(1000000) not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  due_at timestamp(6) with time zone not null,
  failures int not null,
  parked boolean not null,
  failure_code varchar(400) not null,
  version bigint not null,
  constraint ${prefix}pk_platform_users primary key (id),
  constraint ${prefix}uq_platform_users_email unique (email_key),
  constraint ${prefix}uq_platform_users_reference unique (reference)
);

create index if not exists ${prefix}ix_platform_users_baas_id on ${prefix}platform_users (baas_id);

create index if not exists ${prefix}ix_platform_users_tenant on ${prefix}platform_users (tenant_id, created_at, id);

create index if not exists ${prefix}ix_platform_users_created on ${prefix}platform_users (created_at, id);

create index if not exists ${prefix}ix_platform_users_pending on ${prefix}platform_users (synced, created_at, id);

create index if not exists ${prefix}ix_platform_users_queue on ${prefix}platform_users (synced, parked, regressed_at, due_at, id);

create index if not exists ${prefix}ix_platform_users_halted on ${prefix}platform_users (regressed_at, id);

create index if not exists ${prefix}ix_platform_users_revision on ${prefix}platform_users (revision);

create index if not exists ${prefix}ix_platform_users_active on ${prefix}platform_users (active, id);

create index if not exists ${prefix}ix_platform_users_updated_at on ${prefix}platform_users (updated_at, id);

create table if not exists ${prefix}roles (
  id uuid not null,
  role_key varchar(64) not null,
  name varchar(400) not null,
  description varchar(1000000),
  invites varchar(1000000) not null,
  created_at timestamp(6) with time zone not null,
  constraint ${prefix}pk_roles primary key (id),
  constraint ${prefix}uq_roles_key unique (role_key)
);

insert into ${prefix}roles (id, role_key, name, invites, created_at)
  select '00000000-0000-7000-8000-004f776e6572', 'Owner', 'Owner', '', timestamp with time zone '1970-01-01 00:00:00+00:00'
  where not exists (select 1 from ${prefix}roles where role_key = 'Owner');

create table if not exists ${prefix}platform_user_roles (
  user_id uuid not null,
  role_key varchar(64) not null,
  constraint ${prefix}pk_platform_user_roles primary key (user_id, role_key),
  constraint ${prefix}fk_platform_user_roles_role foreign key (role_key) references ${prefix}roles (role_key)
);

create index if not exists ${prefix}ix_platform_user_roles_role on ${prefix}platform_user_roles (role_key, user_id);

create table if not exists ${prefix}platform_tenants (
  id uuid not null,
  name varchar(400) not null,
  reference varchar(400),
  is_default boolean not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  stamps varchar(1000000) not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent varchar(1000000) not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  due_at timestamp(6) with time zone not null,
  failures int not null,
  parked boolean not null,
  failure_code varchar(400) not null,
  version bigint not null,
  constraint ${prefix}pk_platform_tenants primary key (id),
  constraint ${prefix}uq_platform_tenants_reference unique (reference)
);

create index if not exists ${prefix}ix_platform_tenants_created on ${prefix}platform_tenants (created_at, id);

create index if not exists ${prefix}ix_platform_tenants_pending on ${prefix}platform_tenants (synced, created_at, id);

create index if not exists ${prefix}ix_platform_tenants_queue on ${prefix}platform_tenants (synced, parked, regressed_at, due_at, id);

create index if not exists ${prefix}ix_platform_tenants_halted on ${prefix}platform_tenants (regressed_at, id);

create index if not exists ${prefix}ix_platform_tenants_revision on ${prefix}platform_tenants (revision);

create table if not exists ${prefix}baas_users (
  id uuid not null,
  baas_id uuid not null,
  reference varchar(400) not null,
  email_key varchar(508) not null,
  email varchar(508) not null,
  first_name varchar(400) not null,
  last_name varchar(400) not null,
  phone varchar(40) not null,
  locale varchar(40) not null,
  timezone varchar(128) not null,
  avatar_url varchar(4096),
  custom_data varchar(1000000),
  active boolean not null,
  is_opted_in boolean not null,
  tenant_id uuid,
  roles varchar(1000000) not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  stamps varchar(1000000) not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent varchar(1000000) not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  due_at timestamp(6) with time zone not null,
  failures int not null,
  parked boolean not null,
  failure_code varchar(400) not null,
  version bigint not null,
  constraint ${prefix}pk_baas_users primary key (id)
);

create index if not exists ${prefix}ix_baas_users_email on ${prefix}baas_users (email_key, id);

create index if not exists ${prefix}ix_baas_users_reference on ${prefix}baas_users (reference);

create index if not exists ${prefix}ix_baas_users_baas_id on ${prefix}baas_users (baas_id);

create index if not exists ${prefix}ix_baas_users_tenant on ${prefix}baas_users (tenant_id, created_at, id);

create index if not exists ${prefix}ix_baas_users_created on ${prefix}baas_users (created_at, id);

create index if not exists ${prefix}ix_baas_users_pending on ${prefix}baas_users (synced, created_at, id);

create index if not exists ${prefix}ix_baas_users_queue on ${prefix}baas_users (synced, parked, regressed_at, due_at, id);

create index if not exists ${prefix}ix_baas_users_halted on ${prefix}baas_users (regressed_at, id);

create index if not exists ${prefix}ix_baas_users_revision on ${prefix}baas_users (revision);

create index if not exists ${prefix}ix_baas_users_active on ${prefix}baas_users (active, id);

create index if not exists ${prefix}ix_baas_users_updated_at on ${prefix}baas_users (updated_at, id);

create table if not exists ${prefix}baas_user_roles (
  user_id uuid not null,
  role_key varchar(64) not null,
  constraint ${prefix}pk_baas_user_roles primary key (user_id, role_key)
);

create index if not exists ${prefix}ix_baas_user_roles_role on ${prefix}baas_user_roles (role_key, user_id);

create table if not exists ${prefix}baas_tenants (
  id uuid not null,
  name varchar(400) not null,
  reference varchar(400),
  is_default boolean not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  stamps varchar(1000000) not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent varchar(1000000) not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  due_at timestamp(6) with time zone not null,
  failures int not null,
  parked boolean not null,
  failure_code varchar(400) not null,
  version bigint not null,
  constraint ${prefix}pk_baas_tenants primary key (id)
);

create index if not exists ${prefix}ix_baas_tenants_reference on ${prefix}baas_tenants (reference);

create index if not exists ${prefix}ix_baas_tenants_created on ${prefix}baas_tenants (created_at, id);

create index if not exists ${prefix}ix_baas_tenants_pending on ${prefix}baas_tenants (synced, created_at, id);

create index if not exists ${prefix}ix_baas_tenants_queue on ${prefix}baas_tenants (synced, parked, regressed_at, due_at, id);

create index if not exists ${prefix}ix_baas_tenants_halted on ${prefix}baas_tenants (regressed_at, id);

create index if not exists ${prefix}ix_baas_tenants_revision on ${prefix}baas_tenants (revision);

create table if not exists ${prefix}passwords (
  user_id uuid not null,
  hash varchar(1000) not null,
  constraint ${prefix}pk_passwords primary key (user_id)
);
