package dev.tenantry.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Baas;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.Credentials;
import dev.tenantry.application.api.Deliveries;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.Platform;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.PlatformInvites;
import dev.tenantry.application.api.PlatformRoles;
import dev.tenantry.application.api.PlatformTenants;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.Worker;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.domain.user.User;
import dev.tenantry.testkit.FakeBaas;
import dev.tenantry.testkit.SettableClock;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** What the starter adds to an application, and what it leaves to it. */
class StarterTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(App.class)
          .withPropertyValues("spring.datasource.url=" + database(), "tenantry.jdbc.migrate=true");

  private static final ImmutableList<Class<?>> PORTS =
      ImmutableList.of(
          Platform.class,
          PlatformApi.class,
          PlatformUsers.class,
          PlatformTenants.class,
          PlatformRoles.class,
          PlatformInvites.class,
          Credentials.class,
          Onboarding.class,
          Baas.class,
          BaasApi.class,
          BaasUsers.class,
          BaasTenants.class,
          Synchronization.class,
          Deliveries.class,
          Worker.class);

  @Test
  void everyPortIsABean() {
    application.run(context -> PORTS.forEach(port -> assertThat(context).hasSingleBean(port)));
  }

  @Test
  void everyPortGivesWayToOneOfTheApplication() {
    Tenantry other = Tenantry.builder().persistence(InMemoryPersistence.create()).build();
    ImmutableList<Object> own =
        ImmutableList.of(
            other.platform(),
            other.platform().asSuperAdmin(),
            other.platform().asGuest(),
            other.baas(),
            other.baas().asSuperAdmin(),
            other.baas().asSuperAdmin().users(),
            other.baas().asSuperAdmin().tenants(),
            other.sync(),
            other.deliveries(),
            other.worker());
    ApplicationContextRunner with = application;
    for (Object each : own) {
      with =
          with.withInitializer(
              context ->
                  context.getBeanFactory().registerSingleton("own" + own.indexOf(each), each));
    }
    with.run(context -> PORTS.forEach(port -> assertThat(own).contains(context.getBean(port))));
  }

  @Test
  void aTenantryOfTheApplicationStandsAlone() {
    Tenantry own = Tenantry.builder().persistence(InMemoryPersistence.create()).build();
    application
        .withBean(Tenantry.class, () -> own)
        .run(
            context -> {
              assertThat(context.getBean(Tenantry.class)).isSameAs(own);
              assertThat(context).doesNotHaveBean(Persistence.class);
              assertThat(context.getBean(Platform.class)).isSameAs(own.platform());
            });
  }

  @Test
  void tablesAreLeftToTheHostUnlessItAsks() {
    application
        .withPropertyValues("tenantry.jdbc.migrate=false")
        .run(context -> assertThat(tablesIn(context.getBean(JdbcTemplate.class))).isZero());
    application.run(
        context -> assertThat(tablesIn(context.getBean(JdbcTemplate.class))).isPositive());
  }

  @Test
  void tablesCanHaveAnotherPrefix() {
    application
        .withPropertyValues("tenantry.jdbc.table-prefix=crm_")
        .run(
            context -> {
              createUser(context.getBean(PlatformUsers.class));
              assertThat(
                      context
                          .getBean(JdbcTemplate.class)
                          .queryForObject("select count(*) from crm_platform_users", Long.class))
                  .isEqualTo(1);
            });
  }

  @Test
  void customizersAreAskedLast() {
    SettableClock clock = SettableClock.atNoon();
    application
        .withBean(TenantryCustomizer.class, () -> builder -> builder.clock(clock))
        .run(
            context ->
                assertThat(createUser(context.getBean(PlatformUsers.class)).createdAt())
                    .isEqualTo(clock.instant()));
  }

  @Test
  void persistenceOfTheApplicationNeedsNoDatabase() {
    application
        .withBean(Persistence.class, InMemoryPersistence::create)
        .withPropertyValues("tenantry.jdbc.migrate=false")
        .run(context -> createUser(context.getBean(PlatformUsers.class)));
  }

  @Test
  void theBaasCanHaveADatabaseOfItsOwn() {
    application
        .withBean(
            "first",
            DataSource.class,
            () -> new DriverManagerDataSource(database()),
            bean -> bean.setPrimary(true))
        .withBean("baasDatabase", DataSource.class, () -> new DriverManagerDataSource(database()))
        .withPropertyValues(
            "tenantry.jdbc.data-source=first", "tenantry.jdbc.baas-data-source=baasDatabase")
        .run(
            context -> {
              createUser(context.getBean(PlatformUsers.class));
              JdbcTemplate baas =
                  new JdbcTemplate(context.getBean("baasDatabase", DataSource.class));
              assertThat(
                      baas.queryForObject("select count(*) from tenantry_baas_users", Long.class))
                  .isEqualTo(1);
              assertThat(context.getBean(Synchronization.class).status().isInStep()).isTrue();
            });
  }

  @Test
  void aRemoteBaasIsToldOfChangesAndIsNotToBeCalledHere() {
    FakeBaas remote = new FakeBaas(SettableClock.atNoon());
    application
        .withBean(RemoteBaas.class, () -> remote)
        .run(
            context -> {
              User anna = createUser(context.getBean(PlatformUsers.class));
              assertThat(context.getBean(PlatformUsers.class).user(anna.id()).synced()).isTrue();
              assertThatThrownBy(() -> context.getBean(Baas.class))
                  .rootCause()
                  .hasMessageContaining("the BaaS is remote");
            });
  }

  @Test
  void aDataSourceThatJoinsByItselfIsLookedThrough() {
    application
        .withBean(
            DataSource.class,
            () -> new TransactionAwareDataSourceProxy(new DriverManagerDataSource(database())))
        .run(
            context -> {
              Shop shop = context.getBean(Shop.class);
              context
                  .getBean(JdbcTemplate.class)
                  .execute("create table orders (customer varchar(50))");
              assertThat(shop.openAndCount("anna")).isEqualTo(1);
              assertThat(shop.countOrders()).isEqualTo(1);
            });
  }

  private static User createUser(PlatformUsers users) {
    return users.createUser(CreateUser.of("anna@example.com", "anna-1"));
  }

  private static long tablesIn(JdbcTemplate jdbc) {
    return jdbc.queryForObject(
        "select count(*) from information_schema.tables where lower(table_name) like 'tenantry%'",
        Long.class);
  }

  private static String database() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  }
}
