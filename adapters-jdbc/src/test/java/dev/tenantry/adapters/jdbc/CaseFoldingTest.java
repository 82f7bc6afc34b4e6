package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.TenantFixture;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Whether every letter of Latin, Greek and Cyrillic that has another case is found by it, on every
 * engine.
 */
@Isolated // Changes the default locale.
class CaseFoldingTest {

  private static final ImmutableSet<UnicodeScript> PROMISED =
      ImmutableSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

  /** What came with Unicode 14 to 16: Java 25 knows it, Java 17 does not, nor does every engine. */
  private static final ImmutableSet<Integer> YOUNGER =
      ImmutableSet.of(0x1C89, 0xA7C0, 0xA7CB, 0xA7CC, 0xA7D0, 0xA7D6, 0xA7D8, 0xA7DA, 0xA7DC);

  private static final ImmutableList<Integer> LETTERS =
      IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
          .filter(Character::isLetter)
          .filter(point -> !YOUNGER.contains(point))
          .filter(point -> PROMISED.contains(UnicodeScript.of(point)))
          .filter(point -> Character.toLowerCase(point) != point && point != 'İ')
          .filter(point -> Normalizer.isNormalized(Character.toString(point), Normalizer.Form.NFC))
          .boxed()
          .collect(ImmutableList.toImmutableList());

  @Test
  void foldsAlikeOnH2WhateverTheDefaultLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertFolded(TestDatabases.h2InMemory());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void foldsAlikeOnPostgresql() {
    assertFolded(TestDatabases.postgresql());
  }

  @Test
  @EnabledIfSystemProperty(named = ProofSize.PROPERTY, matches = "true")
  void foldsAlikeOnMariadb() {
    assertFolded(TestDatabases.mariadb());
  }

  private static void assertFolded(TestDatabase database) {
    JdbcPersistence persistence = database.emptied();
    List<Replica<Tenant>> tenants =
        IntStream.range(0, LETTERS.size()).mapToObj(CaseFoldingTest::tenant).toList();
    persistence
        .platform()
        .execute(
            platform -> {
              platform.tenants().insert(tenants);
              return true;
            });

    assertThat(LETTERS).hasSizeGreaterThan(600);
    for (int letter : LETTERS) {
      String folded = "x" + Character.toString(Character.toLowerCase(letter));
      assertThat(count(persistence, TenantQuery.where(TenantFields.NAME.iLike(folded))))
          .as("tenants whose names fold like U+%X", letter)
          .isEqualTo(expected(letter));
    }
  }

  private static long count(JdbcPersistence persistence, Query<Tenant> query) {
    TenantScope everything = TenantScope.allFor(SuperAdmin.authority());
    return persistence.platform().read(platform -> platform.tenants().count(query, everything));
  }

  private static long expected(int letter) {
    int folded = Character.toLowerCase(letter);
    return LETTERS.stream().filter(each -> Character.toLowerCase(each) == folded).count();
  }

  private static Replica<Tenant> tenant(int index) {
    String name = "X" + Character.toString(LETTERS.get(index));
    return TenantFixture.aTenant(index + 1).with(TenantFields.NAME, name).onPlatform();
  }
}
