package dev.tenantry.testkit;

/**
 * How much a test tries: little in the ordinary run, much where {@code -Dtenantry.proof=true} asks
 * for a proof.
 */
public final class ProofSize {

  /** The name of the system property. */
  public static final String PROPERTY = "tenantry.proof";

  private ProofSize() {}

  /** The one size or the other. */
  public static int of(int ordinary, int proof) {
    return Boolean.getBoolean(PROPERTY) ? proof : ordinary;
  }
}
