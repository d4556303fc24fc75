package io.groundplan.export;

import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.topology.ExportSettings;
import java.util.Optional;

/**
 * What an export takes beside the topology.
 *
 * @param source name of the topology file, without a folder, as the first line of each file says it
 * @param profile where files are put
 * @param paths what stands elsewhere than the profile puts it
 * @param layout where things stand on drawings
 */
public record ExportOptions(
    String source, ExportProfile profile, PathOverrides paths, DiagramLayout layout) {

  /** Refuses a source that would not fit on one line. */
  public ExportOptions {
    if (source.isBlank() || source.lines().count() != 1) {
      throw new IllegalArgumentException(
          "Source \"" + source + "\" is not the name of a file; give the topology file's name");
    }
  }

  /** The plain profile, and drawings laid out by themselves. */
  public static ExportOptions of(String source) {
    return of(source, Optional.empty(), ExportSettings.UNKNOWN, DiagramLayout.EMPTY);
  }

  /**
   * What the topology says of its exports.
   *
   * @param chosen the profile that counts more than the topology's
   */
  public static ExportOptions of(
      String source,
      Optional<ExportProfile> chosen,
      ExportSettings settings,
      DiagramLayout layout) {
    return new ExportOptions(
        source,
        chosen.or(settings::profile).orElse(ExportProfile.PLAIN),
        PathOverrides.of(settings.paths()),
        layout);
  }

  /** The comment with which every file begins, where its format allows one. */
  public String header() {
    return "Made by Groundplan from " + source + "; edit that file and export again";
  }
}
