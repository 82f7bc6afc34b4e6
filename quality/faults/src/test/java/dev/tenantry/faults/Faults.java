package dev.tenantry.faults;

import java.sql.SQLException;

/** Lets one JDBC call of a run fail, the nth of all its databases together. For one thread. */
final class Faults {

  /** Whether the call that fails has had its effect. */
  enum Moment {
    BEFORE,
    AFTER
  }

  /** In what way it fails. */
  enum Kind {
    /** The connection is gone, and with it what it had not committed. */
    LOST("08006"),
    /** This call fails and the next works: time to clean up. */
    ONCE("58030"),
    /** The first attempt to clean up fails, too. */
    TWICE("58030"),
    /** The database gave the transaction up for the sake of another. */
    GIVEN_UP("40001");

    private final String state;

    Kind(String state) {
      this.state = state;
    }
  }

  private final int failing;
  private final Moment moment;
  private final Kind kind;
  private int calls;
  private int failures;
  private String failed = "";

  private Faults(int failing, Moment moment, Kind kind) {
    this.failing = failing;
    this.moment = moment;
    this.kind = kind;
  }

  /** Lets the nth call fail, counted from 1. */
  static Faults at(int n, Moment moment, Kind kind) {
    return new Faults(n, moment, kind);
  }

  /** Lets nothing fail. */
  static Faults none() {
    return new Faults(Integer.MAX_VALUE, Moment.BEFORE, Kind.ONCE);
  }

  /** Whether the run was long enough for it to fail. */
  boolean isReached() {
    return failures > 0;
  }

  /** How many calls there were. */
  int calls() {
    return calls;
  }

  /** Begins a call: a commit that was made is not given up. */
  void before(String method, Wire wire) throws SQLException {
    calls++;
    if (wire.isLost()) {
      throw new SQLException("the connection is lost on purpose", Kind.LOST.state);
    }
    if (isDue() && (moment == Moment.BEFORE || isSecond())) {
      throw failure(method, wire);
    }
  }

  /** Ends a call that had its effect. */
  void after(String method, Wire wire) throws SQLException {
    if (isDue() && moment == Moment.AFTER && failures == 0) {
      throw failure(method, wire);
    }
  }

  private boolean isDue() {
    return calls == failing || isSecond();
  }

  private boolean isSecond() {
    return kind == Kind.TWICE && failures == 1 && calls == failing + 1;
  }

  private SQLException failure(String method, Wire wire) {
    failures++;
    failed = method;
    if (kind == Kind.LOST || isImpossible(method)) {
      wire.lose();
      return new SQLException("lost on purpose", Kind.LOST.state);
    }
    return new SQLException("failed on purpose", kind.state);
  }

  private boolean isImpossible(String method) {
    return kind == Kind.GIVEN_UP && moment == Moment.AFTER && method.equals("commit");
  }

  @Override
  public String toString() {
    return "call %d (%s), %s, %s".formatted(failing, failed, moment, kind);
  }
}
