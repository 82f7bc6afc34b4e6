package dev.tenantry.faults;

import com.google.common.base.Splitter;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * One of many users, each edited now and then only, so that no later edit repairs what an earlier
 * one has lost.
 *
 * @param mover whether it moves between tenants, which overrules edits of the BaaS
 */
record ColdUser(UserId id, BaasUserId baasId, boolean mover, TenantId one, TenantId other) {

  private static final Splitter SEPARATOR = Splitter.on(';');

  String line() {
    return String.join(
        ";",
        id.value().toString(),
        baasId.value().toString(),
        String.valueOf(mover),
        one.value().toString(),
        other.value().toString());
  }

  static List<ColdUser> readAll(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(ColdUser::parse).toList();
  }

  private static ColdUser parse(String line) {
    List<String> parts = SEPARATOR.splitToList(line);
    return new ColdUser(
        new UserId(UUID.fromString(parts.get(0))),
        new BaasUserId(UUID.fromString(parts.get(1))),
        Boolean.parseBoolean(parts.get(2)),
        new TenantId(UUID.fromString(parts.get(3))),
        new TenantId(UUID.fromString(parts.get(4))));
  }
}
