package io.groundplan.export.cli;

import io.groundplan.export.diagram.text.Glyphs;
import io.groundplan.export.diagram.topology.SceneComposer;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diagram FILE}: draws a topology. */
@CommandLine.Command(
    name = "diagram",
    description = "Draw a topology; objects stand where the layout file beside it says.",
    footer = {
      "  groundplan diagram lab.topology.yaml",
      "  groundplan diagram lab.topology.yaml --format ascii --width 80",
      "  groundplan diagram lab.topology.yaml --format svg --out docs/network.svg"
    })
final class DiagramCommand implements Command {

  private enum Format {
    TEXT,
    ASCII,
    SVG;

    /** The word of the command. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int NARROWEST = 20;
  private static final int WIDEST = 10_000;

  @Parameters(paramLabel = "FILE", description = "The topology file; - is standard input.")
  String file = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How it is drawn: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.TEXT;

  @Option(
      names = "--view",
      paramLabel = "NAME",
      description = "What is drawn: network, cluster, ingress, dns, or a view of the layout file.")
  String view = SceneComposer.NETWORK;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "How wide a text may be; 100 unless the view says.")
  Optional<Integer> width = Optional.empty();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Write there instead of to standard output.")
  Optional<String> out = Optional.empty();

  @Override
  public ExitCode run(Session session) throws IOException, UsageException {
    if (width.isPresent() && (width.get() < NARROWEST || width.get() > WIDEST)) {
      throw new UsageException(
          "--width %d is not in %d..%d".formatted(width.get(), NARROWEST, WIDEST));
    }
    LoadedTopology loaded = new TopologyInput(file).readWithLayout(session);
    loaded.tellProblems(session);
    if (!loaded.isTopology()) {
      return ExitCode.PROBLEMS;
    }
    Drawing drawing = Drawing.of(loaded.topology().topology(), loaded.layout().layout(), view);
    String drawn =
        switch (format) {
          case TEXT -> drawing.text(width, Glyphs.UNICODE);
          case ASCII -> drawing.text(width, Glyphs.ASCII);
          case SVG -> drawing.svg();
        };
    session.result(out, drawn);
    return ExitCode.problemsIf(!loaded.isComplete());
  }
}
