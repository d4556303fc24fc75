package io.groundplan.export.cli;

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
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docs FILE}: the network as a page of Markdown, or as a block in somebody's page. */
@CommandLine.Command(
    name = "docs",
    description = {
      "Describe a topology in Markdown.",
      "A block stands between the lines <!-- groundplan:begin NAME --> and"
          + " <!-- groundplan:end NAME -->; what is outside stays as it is."
    },
    footer = {
      "  groundplan docs lab.topology.yaml > network.md",
      "  groundplan docs lab.topology.yaml --into README.md",
      "  groundplan docs lab.topology.yaml --into README.md --check"
    })
final class DocsCommand implements Command {

  private static final String USUAL_BLOCK = "network";

  @Parameters(paramLabel = "FILE", description = "The topology file; - is standard input.")
  String file = "";

  @Option(
      names = "--into",
      paramLabel = "README.md",
      description = "Write the page between the markers of this file.")
  Optional<String> into = Optional.empty();

  @Option(
      names = "--block",
      paramLabel = "NAME",
      description = "Which markers of that file; network unless said.")
  Optional<String> block = Optional.empty();

  @Option(names = "--check", description = "Exit 1 if that file differs; write nothing.")
  boolean check;

  @Override
  public ExitCode run(Session session) throws IOException, UsageException {
    if (into.isEmpty() && (block.isPresent() || check)) {
      throw new UsageException("--block and --check need --into README.md");
    }
    LoadedTopology loaded = new TopologyInput(file).readWithLayout(session);
    loaded.tellProblems(session);
    if (!loaded.isTopology()) {
      return ExitCode.PROBLEMS;
    }
    Topology topology = loaded.topology().topology();
    String diagram =
        Drawing.of(topology, loaded.layout().layout()).text(Optional.empty(), Glyphs.UNICODE);
    if (into.isEmpty()) {
      session.result(DocumentationPage.of(topology, diagram));
      return ExitCode.problemsIf(!loaded.isComplete());
    }
    if (!loaded.isComplete()) {
      session.message("groundplan: nothing is written while something is not understood");
      return ExitCode.PROBLEMS;
    }
    return write(into.get(), session, DocumentationPage.block(topology, diagram));
  }

  private ExitCode write(String page, Session session, String description)
      throws IOException, UsageException {
    Path path = Paths.parse(page);
    byte[] before = Files.readAllBytes(path);
    byte[] after = replaced(page, before, description);
    if (Arrays.equals(before, after)) {
      return ExitCode.CLEAN;
    }
    if (check) {
      session.message(page + " differs from the topology");
      return ExitCode.PROBLEMS;
    }
    AtomicFile.write(path.toRealPath(), after);
    session.remark(page + " is written");
    return ExitCode.CLEAN;
  }

  private byte[] replaced(String page, byte[] document, String description) throws UsageException {
    try {
      return new ManagedBlock(block.orElse(USUAL_BLOCK)).replace(document, description);
    } catch (ManagedBlockException | IllegalArgumentException e) {
      throw new UsageException(page + ": " + e.getMessage());
    }
  }
}
