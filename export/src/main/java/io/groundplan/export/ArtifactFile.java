package io.groundplan.export;

import java.nio.charset.StandardCharsets;

/**
 * One file that an exporter made: its place, its whole text and the id of the exporter. The text is
 * written as UTF-8 and with the line ends it has.
 */
public record ArtifactFile(ArtifactPath path, String text, String exporter) {

  public ArtifactFile {
    if (exporter.isBlank()) {
      throw new IllegalArgumentException("File " + path + " names no exporter");
    }
  }

  /** What stands on the disk once the file is written. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A script, known by its first line, is written so that it can be run. */
  public boolean isExecutable() {
    return text.startsWith("#!");
  }
}
