package io.groundplan.export.cli;

import io.groundplan.export.report.OneLine;
import io.groundplan.model.file.LayoutFile;
import io.groundplan.model.file.LayoutReadResult;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A topology as an argument names it: a file, or {@code -} for standard input.
 *
 * @param argument as the user wrote it; messages name the file so
 */
record TopologyInput(String argument) {

  private static final String STANDARD_INPUT = "-";
  private static final String SHOWN_FOR_STANDARD_INPUT = "<stdin>";

  boolean isStandardInput() {
    return argument.equals(STANDARD_INPUT);
  }

  ReadResult read(Session session) throws IOException, UsageException {
    if (isStandardInput()) {
      return TopologyFile.parse(SHOWN_FOR_STANDARD_INPUT, session.console().readAll());
    }
    return TopologyFile.read(Paths.parse(argument));
  }

  /** The same with the layout file that stands beside it; standard input has none. */
  LoadedTopology readWithLayout(Session session) throws IOException, UsageException {
    ReadResult read = read(session);
    return new LoadedTopology(read, readLayout());
  }

  /** The layout file beside the topology; standard input has none. */
  LayoutReadResult readLayout() throws IOException, UsageException {
    return isStandardInput()
        ? LayoutFile.parse(SHOWN_FOR_STANDARD_INPUT, "")
        : LayoutFile.read(LayoutFile.beside(Paths.parse(argument)));
  }

  /** What exported files say they come from. */
  String sourceName() {
    return isStandardInput()
        ? "standard input"
        : OneLine.of(String.valueOf(Path.of(argument).getFileName()));
  }
}
