create table if not exists ${prefix}platform_users (
  id binary(16) not null,
  baas_id binary(16) not null,
  reference varchar(200) not null,
  email_key varchar(254) not null,
  email varchar(254) not null,
  first_name varchar(200) not null,
  last_name varchar(200) not null,
  phone varchar(20) not null,
  locale varchar(20) not null,
  timezone varchar(64) not null,
  avatar_url varchar(2048),
  custom_data mediumtext,
  active boolean not null,
  is_opted_in boolean not null,
  tenant_id binary(16),
  roles mediumtext not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  stamps mediumtext not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent mediumtext not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  version bigint not null,
  constraint ${prefix}pk_platform_users primary key (id),
  constraint ${prefix}uq_platform_users_email unique (email_key),
  constraint ${prefix}uq_platform_users_reference unique (reference),
  index ${prefix}ix_platform_users_email (email_key, id),
  index ${prefix}ix_platform_users_baas_id (baas_id),
  index ${prefix}ix_platform_users_tenant (tenant_id, created_at, id),
  index ${prefix}ix_platform_users_created (created_at, id),
  index ${prefix}ix_platform_users_pending (synced, created_at, id),
  index ${prefix}ix_platform_users_active (active, id),
  index ${prefix}ix_platform_users_first_name (first_name, id),
  index ${prefix}ix_platform_users_last_name (last_name, id),
  index ${prefix}ix_platform_users_locale (locale, id),
  index ${prefix}ix_platform_users_phone (phone, id),
  index ${prefix}ix_platform_users_timezone (timezone, id),
  index ${prefix}ix_platform_users_updated_at (updated_at, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}platform_user_roles (
  user_id binary(16) not null,
  role_key varchar(64) not null,
  constraint ${prefix}pk_platform_user_roles primary key (user_id, role_key),
  index ${prefix}ix_platform_user_roles_role (role_key, user_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}platform_tenants (
  id binary(16) not null,
  name varchar(200) not null,
  reference varchar(200),
  is_default boolean not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  stamps mediumtext not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent mediumtext not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  version bigint not null,
  constraint ${prefix}pk_platform_tenants primary key (id),
  constraint ${prefix}uq_platform_tenants_reference unique (reference),
  index ${prefix}ix_platform_tenants_created (created_at, id),
  index ${prefix}ix_platform_tenants_name (name, id),
  index ${prefix}ix_platform_tenants_pending (synced, created_at, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}baas_users (
  id binary(16) not null,
  baas_id binary(16) not null,
  reference varchar(200) not null,
  email_key varchar(254) not null,
  email varchar(254) not null,
  first_name varchar(200) not null,
  last_name varchar(200) not null,
  phone varchar(20) not null,
  locale varchar(20) not null,
  timezone varchar(64) not null,
  avatar_url varchar(2048),
  custom_data mediumtext,
  active boolean not null,
  is_opted_in boolean not null,
  tenant_id binary(16),
  roles mediumtext not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  stamps mediumtext not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent mediumtext not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  version bigint not null,
  constraint ${prefix}pk_baas_users primary key (id),
  index ${prefix}ix_baas_users_email (email_key, id),
  index ${prefix}ix_baas_users_reference (reference),
  index ${prefix}ix_baas_users_baas_id (baas_id),
  index ${prefix}ix_baas_users_tenant (tenant_id, created_at, id),
  index ${prefix}ix_baas_users_created (created_at, id),
  index ${prefix}ix_baas_users_pending (synced, created_at, id),
  index ${prefix}ix_baas_users_active (active, id),
  index ${prefix}ix_baas_users_first_name (first_name, id),
  index ${prefix}ix_baas_users_last_name (last_name, id),
  index ${prefix}ix_baas_users_locale (locale, id),
  index ${prefix}ix_baas_users_phone (phone, id),
  index ${prefix}ix_baas_users_timezone (timezone, id),
  index ${prefix}ix_baas_users_updated_at (updated_at, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}baas_user_roles (
  user_id binary(16) not null,
  role_key varchar(64) not null,
  constraint ${prefix}pk_baas_user_roles primary key (user_id, role_key),
  index ${prefix}ix_baas_user_roles_role (role_key, user_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}baas_tenants (
  id binary(16) not null,
  name varchar(200) not null,
  reference varchar(200),
  is_default boolean not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  stamps mediumtext not null,
  revision bigint not null,
  seen bigint not null,
  confirmed bigint not null,
  highest_confirmed bigint not null,
  sent mediumtext not null,
  forced boolean not null,
  regressed_at bigint,
  synced boolean not null,
  version bigint not null,
  constraint ${prefix}pk_baas_tenants primary key (id),
  index ${prefix}ix_baas_tenants_reference (reference),
  index ${prefix}ix_baas_tenants_created (created_at, id),
  index ${prefix}ix_baas_tenants_name (name, id),
  index ${prefix}ix_baas_tenants_pending (synced, created_at, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}roles (
  id binary(16) not null,
  role_key varchar(64) not null,
  name varchar(200) not null,
  description mediumtext,
  invites mediumtext not null,
  created_at datetime(6) not null,
  constraint ${prefix}pk_roles primary key (id),
  constraint ${prefix}uq_roles_key unique (role_key)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

insert into ${prefix}roles (id, role_key, name, invites, created_at)
  select unhex('00000000000070008000004f776e6572'), 'Owner', 'Owner', '', '1970-01-01 00:00:00'
  from dual
  where not exists (select 1 from ${prefix}roles where role_key = 'Owner');

create table if not exists ${prefix}passwords (
  user_id binary(16) not null,
  hash varchar(1000) not null,
  constraint ${prefix}pk_passwords primary key (user_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
