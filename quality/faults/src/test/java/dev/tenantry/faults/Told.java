package dev.tenantry.faults;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.application.spi.InviteDelivery;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.event.ChangeEvent;
import dev.tenantry.domain.event.EventForm;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.value.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a listener and an inbox were told in a run. For one thread. */
final class Told implements ChangeListener, InviteDelivery {

  static final String LISTENER = "watcher";

  private static final String MAIL = "invite-delivery";

  private final Map<String, List<String>> bySubject = new TreeMap<>();
  private final Map<InviteId, Secret> tokens = new HashMap<>();
  private ImmutableMap<InviteId, Secret> kept = ImmutableMap.of();
  private boolean isDeaf;

  /** Keeps which tokens were mailed so far. */
  void keep() {
    kept = ImmutableMap.copyOf(tokens);
  }

  /** Nothing was told but the tokens that are kept. */
  void forget() {
    bySubject.clear();
    tokens.clear();
    tokens.putAll(kept);
  }

  /** Fails whatever it is told, or no longer does. */
  void setDeaf(boolean deaf) {
    isDeaf = deaf;
  }

  @Override
  public void changed(ChangeEvent event) {
    hear(text(LISTENER, event.entityId().toString(), EventForm.json(event)));
  }

  @Override
  public void deliver(InviteMail mail) {
    hear(text(MAIL, mail.invite().id().toString(), "null"));
    tokens.put(mail.invite().id(), mail.token());
  }

  /** The newest token that was mailed. */
  Secret tokenOf(InviteId invite) {
    return Objects.requireNonNull(tokens.get(invite), "no mail was sent");
  }

  /** Whether this is the digest of the newest token that was mailed to the invitee. */
  boolean isNewest(String digest, String invite) {
    return tokens.entrySet().stream()
        .filter(each -> each.getKey().toString().equals(invite))
        .anyMatch(each -> TokenDigest.of(each.getValue()).text().equals(digest));
  }

  /** What was told, or waits to be. */
  ImmutableSet<String> orWaiting(StoredRows platform) {
    return Stream.concat(
            bySubject.values().stream().flatMap(List::stream), waiting(platform).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** What waits, without what changes each time that it is tried. */
  static ImmutableSet<String> waiting(StoredRows platform) {
    return platform.table("outbox").values().stream()
        .map(
            row ->
                text(
                        Objects.requireNonNull(row.get("consumer")),
                        Objects.requireNonNull(row.get("subject")),
                        Objects.requireNonNull(row.get("event")))
                    + (StoredRows.isTrue(row, "parked") ? " (parked)" : ""))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** By whom and about whom: what was told, in order; what was told once more counts once. */
  Map<String, String> inOrder() {
    Map<String, String> told = new TreeMap<>();
    bySubject.forEach((who, texts) -> told.put(who, String.join("\n", texts)));
    return told;
  }

  /** The same, with the digests of the newest tokens that were mailed. */
  Map<String, String> withTokens() {
    Map<String, String> told = inOrder();
    tokens.forEach((id, token) -> told.put("token of " + id, TokenDigest.of(token).text()));
    return told;
  }

  private void hear(String text) {
    if (isDeaf) {
      throw new IllegalStateException("deaf on purpose");
    }
    String who = text.substring(0, text.indexOf(':'));
    List<String> heard = bySubject.computeIfAbsent(who, any -> new ArrayList<>());
    if (!text.equals(Iterables.getLast(heard, ""))) {
      heard.add(text);
    }
  }

  /** The id of the event is another in every run, and how far the sync is tells nothing of it. */
  private static String text(String consumer, String subject, String event) {
    return "%s %s: %s"
        .formatted(
            consumer,
            subject,
            event
                .replaceFirst("\"id\":\"[^\"]*\"", "")
                .replaceAll("\"synced\":(true|false),?", ""));
  }
}
