package dev.tenantry.architecture.broken.domain.value;

/** Breaks a rule on purpose: a value that changes. */
public final class ChangeableValue {
  private String text = "";

  public void set(String changed) {
    this.text = changed;
  }

  @Override
  public String toString() {
    return text;
  }
}
