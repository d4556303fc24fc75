package io.groundplan.export.cli;

import io.groundplan.export.ExportOptions;
import io.groundplan.export.ExportRun;
import io.groundplan.export.Exporter;
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
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.engine.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export FILE --out DIR}: writes the files that a topology asks for. */
@CommandLine.Command(
    name = "export",
    description = {
      "Write what changed into a folder.",
      "Files that were edited, or that something else wrote, are reported and left alone."
    },
    customSynopsis = "groundplan export FILE --out DIR [OPTIONS]",
    footer = {
      "  groundplan export lab.topology.yaml --out . --dry-run",
      "  groundplan export lab.topology.yaml --out . --only talos,cilium",
      "  groundplan export lab.topology.yaml --out . --check"
    })
final class ExportCommand implements Command {

  @Parameters(paramLabel = "FILE", description = "The topology file; - is standard input.")
  String file = "";

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to write into; made if it is missing.")
  String out = "";

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = "[\\s,]+",
      splitSynopsisLabel = ",",
      description = "Only these exporters; the files of all others stay.")
  List<String> only = List.of();

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = {
        "Where files are put: ${COMPLETION-CANDIDATES}.",
        "What the topology says if not given, else plain."
      })
  Optional<ExportProfile> profile = Optional.empty();

  @Option(
      names = {"-n", "--dry-run"},
      description = "Show what would change as a diff; write nothing.")
  boolean dryRun;

  @Option(names = "--check", description = "Exit 1 if the folder differs; write nothing.")
  boolean check;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How the plan is written: ${COMPLETION-CANDIDATES}.")
  OutputFormat format = OutputFormat.TEXT;

  @Option(names = "--overwrite-edited", description = "Write over files that were edited.")
  boolean overwriteEdited;

  @Option(
      names = "--force",
      description = "Export in spite of problems that block an exporter, and say which.")
  boolean force;

  @Override
  public ExitCode run(Session session) throws IOException, UsageException {
    List<Exporter> exporters = exporters();
    RepositoryFolder folder = new RepositoryFolder(Paths.parse(out));
    TopologyInput input = new TopologyInput(file);
    LoadedTopology loaded = input.readWithLayout(session);
    ReadResult read = loaded.topology();
    Verdict verdict = Validator.validate(read.topology(), read.problems(), session.today());
    ExportOptions options =
        ExportOptions.of(
            input.sourceName(),
            profile,
            read.topology().exportSettings(),
            loaded.layout().layout());
    ExportRun run = ExportRun.of(read.topology(), verdict, exporters, options, force);
    Manifest manifest = folder.manifest();
    SyncPlan plan =
        new SyncPlanner(options.profile().toString(), run.ran(), overwriteEdited)
            .plan(run.tree(), manifest, folder.states(SyncPlanner.concerned(run.tree(), manifest)));
    session.result(result(session, run, plan, folder));
    if (!dryRun && !check) {
      new RepositoryWriter(folder).apply(plan);
    }
    session.console().flush();
    TextPlan.warnings(run, plan, Report.of(read, verdict)).forEach(session::message);
    session.remark(TextPlan.summary(plan));
    return exitCode(run, plan, read);
  }

  /** What would be done; asked for before it is done, since a diff looks at the files before. */
  private String result(Session session, ExportRun run, SyncPlan plan, RepositoryFolder folder)
      throws IOException {
    return switch (format) {
      case JSON -> JsonPlan.write(run, plan);
      case TEXT ->
          dryRun ? session.palette().diff(PlanDiff.of(plan, folder)) : TextPlan.changes(plan);
    };
  }

  private ExitCode exitCode(ExportRun run, SyncPlan plan, ReadResult read) {
    if (dryRun) {
      return ExitCode.problemsIf(run.ran().isEmpty() && !read.problems().isEmpty());
    }
    boolean differs = check ? !plan.isClean() : !plan.conflicts().isEmpty();
    return ExitCode.problemsIf(differs || !run.halted().isEmpty());
  }

  private List<Exporter> exporters() throws UsageException {
    List<String> ids = only.stream().filter(id -> !id.isEmpty()).toList();
    for (String id : ids) {
      if (Exporters.find(id).isEmpty()) {
        throw new UsageException("there is no exporter %s; there are %s".formatted(id, allIds()));
      }
    }
    // In the order of the list, not of the arguments.
    return Exporters.all().stream()
        .filter(exporter -> ids.isEmpty() || ids.contains(exporter.id()))
        .toList();
  }

  private static String allIds() {
    return Exporters.all().stream().map(Exporter::id).collect(Collectors.joining(", "));
  }
}
