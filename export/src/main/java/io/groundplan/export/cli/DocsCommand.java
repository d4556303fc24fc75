package io.groundplan.export.cli;

import io.groundplan.export.arguments.Arguments;
import io.groundplan.export.arguments.CommandSyntax;
import io.groundplan.export.arguments.CommandSyntax.Operands;
import io.groundplan.export.arguments.Option;
import io.groundplan.export.arguments.UsageException;
import io.groundplan.export.diagram.text.Glyphs;
import io.groundplan.export.documentation.DocumentationPage;
import io.groundplan.export.repository.AtomicFile;
import io.groundplan.export.repository.ManagedBlock;
import io.groundplan.export.repository.ManagedBlockException;
import io.groundplan.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code docs FILE}: the network as a page of Markdown, or as a block in somebody's page. */
final class DocsCommand implements Command {

  private static final String USUAL_BLOCK = "network";

  private static final Option INTO =
      Option.value("into", "README.md", "Write the page between the markers of this file.");
  private static final Option BLOCK =
      Option.value("block", "NAME", "Which markers of that file; network unless said.");
  private static final Option CHECK =
      Option.flag("check", "Exit 1 if that file differs; write nothing.");

  @Override
  public CommandSyntax syntax() {
    return new CommandSyntax(
        "docs",
        "Describe a topology in Markdown. A block stands between the lines"
            + " <!-- groundplan:begin NAME --> and <!-- groundplan:end NAME -->; what is outside"
            + " stays as it is.",
        Optional.of(Operands.one("FILE", "The topology file; - is standard input.")),
        List.of(INTO, BLOCK, CHECK),
        List.of(
            "groundplan docs lab.topology.yaml > network.md",
            "groundplan docs lab.topology.yaml --into README.md",
            "groundplan docs lab.topology.yaml --into README.md --check"));
  }

  @Override
  public ExitCode run(Arguments arguments, Session session) throws IOException, UsageException {
    if (!arguments.has(INTO) && (arguments.has(BLOCK) || arguments.has(CHECK))) {
      throw new UsageException("--block and --check need --into README.md");
    }
    LoadedTopology loaded =
        new TopologyInput(arguments.operands().getFirst()).readWithLayout(session);
    loaded.tellProblems(session);
    if (!loaded.isTopology()) {
      return ExitCode.PROBLEMS;
    }
    Topology topology = loaded.topology().topology();
    String diagram =
        Drawing.of(topology, loaded.layout().layout()).text(Optional.empty(), Glyphs.UNICODE);
    if (!arguments.has(INTO)) {
      session.result(DocumentationPage.of(topology, diagram));
      return ExitCode.problemsIf(!loaded.isComplete());
    }
    if (!loaded.isComplete()) {
      session.message("groundplan: nothing is written while something is not understood");
      return ExitCode.PROBLEMS;
    }
    return write(arguments, session, DocumentationPage.block(topology, diagram));
  }

  private static ExitCode write(Arguments arguments, Session session, String page)
      throws IOException, UsageException {
    String file = arguments.value(INTO).orElseThrow();
    Path path = Paths.parse(file);
    byte[] before = Files.readAllBytes(path);
    byte[] after = replaced(arguments, file, before, page);
    if (Arrays.equals(before, after)) {
      return ExitCode.CLEAN;
    }
    if (arguments.has(CHECK)) {
      session.message(file + " differs from the topology");
      return ExitCode.PROBLEMS;
    }
    AtomicFile.write(path.toRealPath(), after);
    session.remark(file + " is written");
    return ExitCode.CLEAN;
  }

  private static byte[] replaced(Arguments arguments, String file, byte[] document, String page)
      throws UsageException {
    try {
      return new ManagedBlock(arguments.value(BLOCK).orElse(USUAL_BLOCK)).replace(document, page);
    } catch (ManagedBlockException | IllegalArgumentException e) {
      throw new UsageException(file + ": " + e.getMessage());
    }
  }
}
