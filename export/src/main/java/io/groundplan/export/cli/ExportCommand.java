package io.groundplan.export.cli;

import io.groundplan.export.ExportOptions;
import io.groundplan.export.ExportProfile;
import io.groundplan.export.ExportRun;
import io.groundplan.export.Exporter;
import io.groundplan.export.arguments.Arguments;
import io.groundplan.export.arguments.CommandSyntax;
import io.groundplan.export.arguments.CommandSyntax.Operands;
import io.groundplan.export.arguments.Option;
import io.groundplan.export.arguments.UsageException;
import io.groundplan.export.registry.Exporters;
import io.groundplan.export.report.JsonPlan;
import io.groundplan.export.report.Report;
import io.groundplan.export.report.TextPlan;
import io.groundplan.export.repository.Manifest;
import io.groundplan.export.repository.PlanDiff;
import io.groundplan.export.repository.RepositoryFolder;
import io.groundplan.export.repository.RepositoryWriter;
import io.groundplan.export.repository.SyncPlan;
import io.groundplan.export.repository.SyncPlanner;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.engine.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code export FILE --out DIR}: writes the files that a topology asks for. */
final class ExportCommand implements Command {

  private enum Format {
    TEXT,
    JSON
  }

  private static final Option OUT =
      Option.value("out", "DIR", "The folder to write into; made if it is missing.")
          .orShort('o')
          .asRequired();
  private static final Option ONLY =
      Option.value("only", "NAME,...", "Only these exporters; the files of all others stay.");
  private static final Option PROFILE =
      Option.choice("profile", "PROFILE", ExportProfile.values(), "Where files are put:");
  private static final Option DRY_RUN =
      Option.flag("dry-run", "Show what would change as a diff; write nothing.").orShort('n');
  private static final Option CHECK =
      Option.flag("check", "Exit 1 if the folder differs; write nothing.");
  private static final Option FORMAT =
      Option.choice("format", "FORMAT", Format.values(), "How the plan is written:");
  private static final Option OVERWRITE_EDITED =
      Option.flag("overwrite-edited", "Write over files that were edited.");
  private static final Option FORCE =
      Option.flag("force", "Export in spite of problems that block an exporter, and say which.");

  @Override
  public CommandSyntax syntax() {
    return new CommandSyntax(
        "export",
        "Write what changed into a folder. Files that were edited, or that something else wrote,"
            + " are reported and left alone.",
        Optional.of(Operands.one("FILE", "The topology file; - is standard input.")),
        List.of(OUT, ONLY, PROFILE, DRY_RUN, CHECK, FORMAT, OVERWRITE_EDITED, FORCE),
        List.of(
            "groundplan export lab.topology.yaml --out . --dry-run",
            "groundplan export lab.topology.yaml --out . --only talos,cilium",
            "groundplan export lab.topology.yaml --out . --check"));
  }

  @Override
  public ExitCode run(Arguments arguments, Session session) throws IOException, UsageException {
    List<Exporter> exporters = exporters(arguments.values(ONLY));
    ExportProfile profile = arguments.choice(PROFILE, ExportProfile.PLAIN);
    RepositoryFolder folder = new RepositoryFolder(Paths.parse(arguments.value(OUT).orElseThrow()));
    TopologyInput input = new TopologyInput(arguments.operands().getFirst());
    LoadedTopology loaded = input.readWithLayout(session);
    ReadResult read = loaded.topology();
    Verdict verdict = Validator.validate(read.topology(), read.problems());
    ExportRun run =
        ExportRun.of(
            read.topology(),
            verdict,
            exporters,
            new ExportOptions(input.sourceName(), profile, loaded.layout().layout()),
            arguments.has(FORCE));
    Manifest manifest = folder.manifest();
    SyncPlan plan =
        new SyncPlanner(profile.toString(), run.ran(), arguments.has(OVERWRITE_EDITED))
            .plan(run.tree(), manifest, folder.states(SyncPlanner.concerned(run.tree(), manifest)));
    session.result(result(arguments, session, run, plan, folder));
    if (!arguments.has(DRY_RUN) && !arguments.has(CHECK)) {
      new RepositoryWriter(folder).apply(plan);
    }
    session.console().flush();
    TextPlan.warnings(run, plan, Report.of(read, verdict)).forEach(session::message);
    session.remark(TextPlan.summary(plan));
    return exitCode(arguments, run, plan, read);
  }

  /** What would be done; asked for before it is done, since a diff looks at the files before. */
  private static String result(
      Arguments arguments, Session session, ExportRun run, SyncPlan plan, RepositoryFolder folder)
      throws IOException {
    return switch (arguments.choice(FORMAT, Format.TEXT)) {
      case JSON -> JsonPlan.write(run, plan);
      case TEXT ->
          arguments.has(DRY_RUN)
              ? session.palette().diff(PlanDiff.of(plan, folder))
              : TextPlan.changes(plan);
    };
  }

  private static ExitCode exitCode(
      Arguments arguments, ExportRun run, SyncPlan plan, ReadResult read) {
    if (arguments.has(DRY_RUN)) {
      return ExitCode.problemsIf(run.ran().isEmpty() && !read.problems().isEmpty());
    }
    boolean differs = arguments.has(CHECK) ? !plan.isClean() : !plan.conflicts().isEmpty();
    return ExitCode.problemsIf(differs || !run.halted().isEmpty());
  }

  private static List<Exporter> exporters(List<String> only) throws UsageException {
    for (String id : only) {
      if (Exporters.find(id).isEmpty()) {
        throw new UsageException("there is no exporter %s; there are %s".formatted(id, ids()));
      }
    }
    // In the order of the list, not of the arguments.
    return Exporters.all().stream()
        .filter(exporter -> only.isEmpty() || only.contains(exporter.id()))
        .toList();
  }

  private static String ids() {
    return Exporters.all().stream().map(Exporter::id).collect(Collectors.joining(", "));
  }
}
