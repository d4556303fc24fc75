package io.groundplan.model.topology;

import java.util.Optional;

/**
 * Which minors of Kubernetes 1 a minor of Talos 1 runs, as its {@code pkg/machinery/compatibility}
 * says (the support matrix of the documentation may promise less).
 *
 * @param oldest the first minor
 * @param newest the last minor
 */
public record KubernetesSupport(int oldest, int newest) {

  /** The first and last Talos minor of which the table is known. */
  private static final int FIRST_KNOWN = 6;

  private static final int LAST_KNOWN = 14;

  /** Each Talos minor so far runs six Kubernetes minors, the first of which is 18 above its own. */
  private static final int AHEAD = 18;

  private static final int WIDTH = 6;

  /** What the Talos version runs; empty where that is not known. */
  public static Optional<KubernetesSupport> of(SoftwareVersion talos) {
    boolean known =
        talos.major() == 1 && talos.minor() >= FIRST_KNOWN && talos.minor() <= LAST_KNOWN;
    return known
        ? Optional.of(
            new KubernetesSupport(talos.minor() + AHEAD, talos.minor() + AHEAD + WIDTH - 1))
        : Optional.empty();
  }

  /** Whether it runs this version. */
  public boolean contains(SoftwareVersion kubernetes) {
    return kubernetes.major() == 1 && kubernetes.minor() >= oldest && kubernetes.minor() <= newest;
  }

  @Override
  public String toString() {
    return "1." + oldest + " to 1." + newest;
  }
}
