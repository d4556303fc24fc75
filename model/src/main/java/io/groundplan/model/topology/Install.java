package io.groundplan.model.topology;

import java.util.Optional;

/**
 * Where and what Talos installs.
 *
 * @param disk such as {@code /dev/sda}
 * @param diskSelector Talos's own selector, instead of the disk
 * @param extensions system extensions
 * @param image installer image
 * @param secureBoot whether the machine boots signed images only
 */
public record Install(
    Optional<String> disk,
    PlainValue.Fields diskSelector,
    Stated<String> extensions,
    Optional<String> image,
    Optional<Boolean> secureBoot) {

  /** Nothing stated. */
  public static final Install UNKNOWN =
      new Install(
          Optional.empty(),
          PlainValue.Fields.EMPTY,
          Stated.unknown(),
          Optional.empty(),
          Optional.empty());

  Install over(Install inherited) {
    return new Install(
        disk.or(inherited::disk),
        diskSelector.over(inherited.diskSelector),
        extensions.or(inherited.extensions),
        image.or(inherited::image),
        secureBoot.or(inherited::secureBoot));
  }
}
