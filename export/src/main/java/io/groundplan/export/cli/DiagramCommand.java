package io.groundplan.export.cli;

import io.groundplan.export.arguments.Arguments;
import io.groundplan.export.arguments.CommandSyntax;
import io.groundplan.export.arguments.CommandSyntax.Operands;
import io.groundplan.export.arguments.Option;
import io.groundplan.export.arguments.UsageException;
import io.groundplan.export.diagram.text.Glyphs;
import io.groundplan.export.diagram.topology.SceneComposer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code diagram FILE}: draws a topology. */
final class DiagramCommand implements Command {

  private enum Format {
    TEXT,
    ASCII,
    SVG
  }

  private static final int NARROWEST = 20;
  private static final int WIDEST = 10_000;

  private static final Option FORMAT =
      Option.choice("format", "FORMAT", Format.values(), "How it is drawn:");
  private static final Option VIEW =
      Option.value(
          "view",
          "NAME",
          "What is drawn: network, cluster, ingress, dns, or a view of the layout file.");
  private static final Option WIDTH =
      Option.value("width", "COLUMNS", "How wide a text may be; 100 unless the view says.");
  private static final Option OUT =
      Option.value("out", "FILE", "Write there instead of to standard output.").orShort('o');

  @Override
  public CommandSyntax syntax() {
    return new CommandSyntax(
        "diagram",
        "Draw a topology; objects stand where the layout file beside it says.",
        Optional.of(Operands.one("FILE", "The topology file; - is standard input.")),
        List.of(FORMAT, VIEW, WIDTH, OUT),
        List.of(
            "groundplan diagram lab.topology.yaml",
            "groundplan diagram lab.topology.yaml --format ascii --width 80",
            "groundplan diagram lab.topology.yaml --format svg --out docs/network.svg"));
  }

  @Override
  public ExitCode run(Arguments arguments, Session session) throws IOException, UsageException {
    Optional<Integer> width = width(arguments.value(WIDTH));
    LoadedTopology loaded =
        new TopologyInput(arguments.operands().getFirst()).readWithLayout(session);
    loaded.tellProblems(session);
    if (!loaded.isTopology()) {
      return ExitCode.PROBLEMS;
    }
    Drawing drawing =
        Drawing.of(
            loaded.topology().topology(),
            loaded.layout().layout(),
            arguments.value(VIEW).orElse(SceneComposer.NETWORK));
    String drawn =
        switch (arguments.choice(FORMAT, Format.TEXT)) {
          case TEXT -> drawing.text(width, Glyphs.UNICODE);
          case ASCII -> drawing.text(width, Glyphs.ASCII);
          case SVG -> drawing.svg();
        };
    session.result(arguments.value(OUT), drawn);
    return ExitCode.problemsIf(!loaded.isComplete());
  }

  private static Optional<Integer> width(Optional<String> text) throws UsageException {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().matches("[0-9]{1,5}")) {
      int width = Integer.parseInt(text.get());
      if (width >= NARROWEST && width <= WIDEST) {
        return Optional.of(width);
      }
    }
    throw new UsageException(
        "--width %s is not in %d..%d".formatted(text.get(), NARROWEST, WIDEST));
  }
}
