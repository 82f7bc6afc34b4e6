package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.RoleKey;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of the rows, in as little memory for a long roster as for a short one. */
final class ImportTally {

  static final int MAX_PROBLEMS = 20;
  static final int MAX_EXAMPLES = 8;

  private final List<RowProblem> problems = new ArrayList<>();
  private final List<User> examples = new ArrayList<>();
  private long created;
  private long alreadyThere;
  private long refused;

  void created(User user) {
    created++;
    keepAsExample(user);
  }

  void alreadyThere(User user) {
    alreadyThere++;
    keepAsExample(user);
  }

  void refused(RowProblem problem) {
    refused++;
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    }
  }

  ImportResult result() {
    return new ImportResult(
        created,
        alreadyThere,
        refused,
        ImmutableList.copyOf(problems),
        ImmutableList.copyOf(examples));
  }

  private void keepAsExample(User user) {
    boolean isNew = examples.stream().noneMatch(example -> example.id().equals(user.id()));
    // One example is deactivated later, which the last owner of a tenant cannot be.
    if (examples.size() < MAX_EXAMPLES && isNew && !user.roles().contains(RoleKey.OWNER)) {
      examples.add(user);
    }
  }
}
