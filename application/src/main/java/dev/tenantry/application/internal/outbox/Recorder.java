package dev.tenantry.application.internal.outbox;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.application.spi.Outbox.Entry;
import dev.tenantry.domain.event.ChangeEvent;
import dev.tenantry.domain.event.Changes;
import dev.tenantry.domain.event.InviteResent;
import dev.tenantry.domain.event.InviteSent;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Remembers what one transaction changes, and appends to the outbox what is to be told of it: once
 * for each entity, however often it was written. For one thread.
 */
final class Recorder {

  private final ImmutableSet<String> listeners;
  private final IdGenerator ids;
  private final Map<UUID, Replica<User>> users = new HashMap<>();
  private final Map<UUID, Values<Invite>> invites = new HashMap<>();
  private final Map<UUID, UserChange> userChanges = new LinkedHashMap<>();
  private final Map<UUID, InviteChange> inviteChanges = new LinkedHashMap<>();

  Recorder(ImmutableSet<String> listeners, IdGenerator ids) {
    this.listeners = listeners;
    this.ids = ids;
  }

  private record UserChange(Optional<Replica<User>> before, Replica<User> after) {}

  private record InviteChange(Optional<Values<Invite>> before, Values<Invite> after) {}

  boolean hasSeen(Replica<User> user) {
    return users.containsKey(idOf(user));
  }

  void seen(Replica<User> user) {
    users.putIfAbsent(idOf(user), user);
  }

  void seen(Values<Invite> invite) {
    invites.putIfAbsent(idOf(invite), invite);
  }

  void wrote(Replica<User> user) {
    Optional<Replica<User>> before = Optional.ofNullable(users.get(idOf(user)));
    userChanges.put(idOf(user), new UserChange(before, user));
  }

  void wrote(Values<Invite> invite) {
    Optional<Values<Invite>> before = Optional.ofNullable(invites.get(idOf(invite)));
    inviteChanges.put(idOf(invite), new InviteChange(before, invite));
  }

  /** Appends what is to be told, and answers the ids of that. */
  ImmutableList<UUID> flush(Supplier<Outbox> outbox) {
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    userChanges.values().stream()
        .filter(change -> !listeners.isEmpty() && isChange(change))
        .forEach(change -> tell(event(change), entries));
    for (InviteChange change : inviteChanges.values()) {
      if (isChange(change)) {
        ChangeEvent event = event(change);
        tell(event, entries);
        if (event instanceof InviteResent) {
          outbox.get().drop(Telling.MAIL, event.entityId());
        }
        if (event instanceof InviteSent || event instanceof InviteResent) {
          entries.add(new Entry(ids.next(), Telling.MAIL, event.entityId(), Optional.empty()));
        }
      }
    }
    ImmutableList<Entry> all = entries.build();
    if (!all.isEmpty()) {
      outbox.get().append(all);
    }
    return all.stream().map(Entry::id).collect(ImmutableList.toImmutableList());
  }

  private void tell(ChangeEvent event, ImmutableList.Builder<Entry> entries) {
    for (String listener : listeners) {
      entries.add(new Entry(ids.next(), listener, event.entityId(), Optional.of(event)));
    }
  }

  private ChangeEvent event(UserChange change) {
    Values<User> after = change.after().valuesWithSynced();
    return Changes.ofUser(
        ids.next(),
        after.require(UserFields.UPDATED_AT),
        change.before().map(Replica::valuesWithSynced),
        after);
  }

  private ChangeEvent event(InviteChange change) {
    return Changes.ofInvite(
        ids.next(),
        change.after().require(InviteFields.UPDATED_AT),
        change.before(),
        change.after());
  }

  /** That the other side has confirmed something is no change of the user. */
  private static boolean isChange(UserChange change) {
    return change.before().isEmpty()
        || !change.before().get().values().equals(change.after().values());
  }

  private static boolean isChange(InviteChange change) {
    return change.before().isEmpty() || Changes.isTold(change.before().get(), change.after());
  }

  private static UUID idOf(Replica<User> user) {
    return user.values().require(UserFields.ID).value();
  }

  private static UUID idOf(Values<Invite> invite) {
    return invite.require(InviteFields.ID).value();
  }
}
