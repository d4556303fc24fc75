package io.groundplan.model.testing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Tries a property on many cases, each made from a seed of its own.
 *
 * <p>Every run takes new seeds. A failure names its seed, and {@code -Dgroundplan.seed=} with it
 * tries that one case again:
 *
 * {@snippet :
 * Seeds.forEach(1000, random -> {
 *   IpPrefix prefix = Addresses.prefix(random);
 *
 *   assertThat(IpPrefix.parse(prefix.toString())).isEqualTo(prefix);
 * });
 * }
 */
public final class Seeds {
  private static final String PROPERTY = "groundplan.seed";

  /** A claim about whatever can be made from a random generator; fails by throwing. */
  @FunctionalInterface
  public interface Property {
    void check(RandomGenerator random) throws Exception;
  }

  private Seeds() {}

  public static void forEach(int cases, Property property) {
    forEach(System.getProperty(PROPERTY, ""), cases, property);
  }

  static void forEach(String replayed, int cases, Property property) {
    if (!replayed.isBlank()) {
      check(Long.parseLong(replayed.strip()), property);
      return;
    }
    var seeds = new SplittableRandom();
    for (int made = 0; made < cases; made++) {
      check(seeds.nextLong(), property);
    }
  }

  private static void check(long seed, Property property) {
    try {
      property.check(new SplittableRandom(seed));
    } catch (Throwable failure) {
      throw new AssertionError(
          "%s%n(replay this case with -D%s=%d)".formatted(failure.getMessage(), PROPERTY, seed),
          failure);
    }
  }
}
