package dev.tenantry.architecture.broken.application.internal;

import java.util.ArrayList;
import java.util.List;

/** Breaks a rule on purpose: it keeps state that all share. */
public final class HandlerWithState {
  static int count = 0;
  static final List<String> NAMES = new ArrayList<>();
  static final String[] CACHE = {"none"};
}
