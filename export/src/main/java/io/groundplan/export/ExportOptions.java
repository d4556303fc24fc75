package io.groundplan.export;

/**
 * What an export takes beside the topology.
 *
 * @param source name of the topology file, without a folder, as the first line of each file says it
 * @param profile where files are put
 */
public record ExportOptions(String source, ExportProfile profile) {

  /** Refuses a source that would not fit on one line. */
  public ExportOptions {
    if (source.isBlank() || source.lines().count() != 1) {
      throw new IllegalArgumentException(
          "Source \"" + source + "\" is not the name of a file; give the topology file's name");
    }
  }

  /** The plain profile. */
  public static ExportOptions of(String source) {
    return new ExportOptions(source, ExportProfile.PLAIN);
  }

  /** The comment with which every file begins, where its format allows one. */
  public String header() {
    return "Made by Groundplan from " + source + "; edit that file and export again";
  }
}
