package io.groundplan.model.topology;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How the files that an export makes stand in the repository they go into. They say nothing of the
 * network.
 *
 * @param profile plain if absent
 * @param paths where a file or a folder stands instead of its place in the profile, by that place
 * @param singleLinkBonds whether a link that Talos finds by a selector becomes the only member of a
 *     bond, so that its name does not depend on the machine; if absent it does not
 */
public record ExportSettings(
    Optional<ExportProfile> profile,
    SequencedMap<String, String> paths,
    Optional<Boolean> singleLinkBonds) {

  /** Nothing stated. */
  public static final ExportSettings UNKNOWN =
      new ExportSettings(Optional.empty(), new LinkedHashMap<>(), Optional.empty());

  /** Keeps an unmodifiable copy. */
  public ExportSettings {
    paths = Order.kept(paths);
  }
}
