package io.groundplan.export.cli;

import io.groundplan.model.file.FileSchemas;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code schema [topology|layout]}: the JSON Schema by which editors complete and check a file. */
@CommandLine.Command(
    name = "schema",
    description = "Write the JSON Schema by which editors complete and check a file.",
    footer = {
      "  groundplan schema --out topology.schema.json",
      "  groundplan schema layout --out layout.schema.json"
    })
final class SchemaCommand implements Command {

  /** The files that have a schema. */
  enum Kind {
    TOPOLOGY,
    LAYOUT;

    /** As it is written on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      description = "Of which file: ${COMPLETION-CANDIDATES}.")
  Kind kind = Kind.TOPOLOGY;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Write there instead of to standard output.")
  Optional<String> out = Optional.empty();

  @Override
  public ExitCode run(Session session) throws IOException, UsageException {
    session.result(
        out,
        switch (kind) {
          case TOPOLOGY -> FileSchemas.topology();
          case LAYOUT -> FileSchemas.layout();
        });
    return ExitCode.CLEAN;
  }
}
