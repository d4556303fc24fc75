package io.groundplan.export;

import io.groundplan.model.layout.DiagramLayout;

/**
 * What an export takes beside the topology.
 *
 * @param source name of the topology file, without a folder, as the first line of each file says it
 * @param profile where files are put
 * @param layout where things stand on drawings
 */
public record ExportOptions(String source, ExportProfile profile, DiagramLayout layout) {

  /** Refuses a source that would not fit on one line. */
  public ExportOptions {
    if (source.isBlank() || source.lines().count() != 1) {
      throw new IllegalArgumentException(
          "Source \"" + source + "\" is not the name of a file; give the topology file's name");
    }
  }

  /** The plain profile, and drawings laid out by themselves. */
  public static ExportOptions of(String source) {
    return new ExportOptions(source, ExportProfile.PLAIN, DiagramLayout.EMPTY);
  }

  /** The comment with which every file begins, where its format allows one. */
  public String header() {
    return "Made by Groundplan from " + source + "; edit that file and export again";
  }
}
