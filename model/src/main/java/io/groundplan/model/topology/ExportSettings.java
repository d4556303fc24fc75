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
 */
public record ExportSettings(Optional<ExportProfile> profile, SequencedMap<String, String> paths) {

  /** Nothing stated. */
  public static final ExportSettings UNKNOWN =
      new ExportSettings(Optional.empty(), new LinkedHashMap<>());

  /** Keeps an unmodifiable copy. */
  public ExportSettings {
    paths = Order.kept(paths);
  }
}
