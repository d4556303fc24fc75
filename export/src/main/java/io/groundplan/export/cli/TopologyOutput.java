package io.groundplan.export.cli;

import io.groundplan.export.report.OneLine;
import io.groundplan.export.repository.UnifiedDiff;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an edited topology goes: back into its file, or to standard output where it came from
 * standard input.
 *
 * @param input the topology as an argument names it
 * @param before the topology as it was read
 * @param after the same, edited
 */
record TopologyOutput(TopologyInput input, ReadResult before, ReadResult after) {

  /** Whether the edit changes any byte. */
  boolean changes() {
    return !before.text().equals(after.text());
  }

  /** What the edit changes, as {@code git apply} reads it. */
  String diff() {
    return UnifiedDiff.of(OneLine.of(before.file()), before.text(), after.text());
  }

  /**
   * Writes the edited topology in one step, unless somebody else changed the file since it was
   * read.
   */
  void write(Session session) throws IOException, UsageException {
    if (input.isStandardInput()) {
      session.result(after.text());
      return;
    }
    if (!changes()) {
      return;
    }
    Path path = Paths.parse(input.argument());
    if (!TopologyFile.read(path).text().equals(before.text())) {
      throw new UnreadableFileException(
          before.file(), Optional.empty(), "it was changed meanwhile; nothing is written");
    }
    TopologyFile.write(path, after);
  }
}
