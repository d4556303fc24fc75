package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.topology.ExportSettings;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.ValidTopology;
import io.groundplan.model.validation.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportRunTest {

  private static final RuleDescription DUPLICATE =
      RuleDescription.of(101, "duplicate-address", Severity.ERROR, "An address is owned twice");
  private static final Problem TWICE = DUPLICATE.problem(Subject.FILE, "192.0.2.1 is owned twice");
  private static final Problem UNKNOWN_KEY =
      ReaderCodes.UNKNOWN_KEY.problem(Subject.FILE, "segmints means nothing here");
  private static final Problem NEWER =
      ReaderCodes.SCHEMA_VERSION_NEWER.problem(Subject.FILE, "99 is newer");

  private static final Exporter TALOS = new OneFile("talos", Set.of(RuleCode.of(101)), List.of());
  private static final Exporter DNS = new OneFile("dns", Set.of(), List.of());
  private static final Exporter REFUSING =
      new OneFile("inventory", Set.of(), List.of(new Refusal(Subject.FILE, "no such form")));

  @Test
  void all_exporters_run_where_nothing_is_wrong() {
    ExportRun run = run(false, List.of());

    assertThat(run.ran()).containsExactly("talos", "dns");
    assertThat(run.tree().files())
        .extracting(ArtifactFile::exporter)
        .containsExactly("dns", "talos");
    assertThat(run.halted()).isEmpty();
  }

  @Test
  void problem_halts_only_the_exporters_that_it_blocks() {
    ExportRun run = run(false, List.of(TWICE));

    assertThat(run.ran()).containsExactly("dns");
    assertThat(run.halted())
        .containsExactly(new ExportRun.Halted("talos", List.of(TWICE), List.of()));
  }

  @Test
  void problem_of_the_reader_halts_every_exporter() {
    ExportRun run = run(false, List.of(UNKNOWN_KEY));

    assertThat(run.ran()).isEmpty();
    assertThat(run.tree().isEmpty()).isTrue();
    assertThat(run.halted()).extracting(ExportRun.Halted::exporter).containsExactly("talos", "dns");
  }

  @Test
  void forcing_runs_what_is_blocked_and_says_so() {
    ExportRun run = run(true, List.of(TWICE));

    assertThat(run.ran()).containsExactly("talos", "dns");
    assertThat(run.forced()).containsExactly(new ExportRun.Forced("talos", List.of(TWICE)));
  }

  @Test
  void file_that_we_do_not_understand_is_never_forced() {
    ExportRun run = run(true, List.of(NEWER));

    assertThat(run.ran()).isEmpty();
    assertThat(run.halted()).hasSize(2);
  }

  @Test
  void refusal_of_an_exporter_is_never_forced() {
    ExportRun run =
        ExportRun.of(
            Topology.of("Lab", List.of()),
            new Verdict(List.of(), List.of()),
            List.of(REFUSING, DNS),
            ExportOptions.of("lab"),
            true);

    assertThat(run.ran()).containsExactly("dns");
    assertThat(run.halted()).extracting(ExportRun.Halted::exporter).containsExactly("inventory");
  }

  @Test
  void files_stand_where_the_topology_puts_them() {
    ExportRun run = moved("talos", "k/talos.yaml");

    assertThat(run.tree().files())
        .extracting(file -> file.path().toString())
        .containsExactly("dns", "k/talos.yaml");
  }

  @Test
  void paths_that_leave_the_folder_halt_every_exporter() {
    ExportRun run = moved("talos", "../talos.yaml");

    assertThat(run.ran()).isEmpty();
    assertThat(run.halted())
        .hasSize(2)
        .allSatisfy(halted ->
            assertThat(halted.refusals())
                .singleElement()
                .satisfies(refusal ->
                    assertThat(refusal.message())
                        .contains("export.paths", "../talos.yaml", "leaves its folder")));
  }

  @Test
  void paths_that_bring_files_together_halt_the_later_exporter() {
    ExportRun run = moved("dns", "Talos");

    assertThat(run.ran()).containsExactly("talos");
    assertThat(run.halted().getFirst().refusals().getFirst().message())
        .contains("export.paths", "Talos and talos");
  }

  private static ExportRun moved(String from, String to) {
    SequencedMap<String, String> paths = new LinkedHashMap<>(Map.of(from, to));
    ExportSettings settings = new ExportSettings(Optional.empty(), paths, Optional.empty());
    return run(
        false,
        List.of(),
        Topology.EMPTY.withExportSettings(settings),
        ExportOptions.of("lab.topology.yaml", Optional.empty(), settings, DiagramLayout.EMPTY));
  }

  private static ExportRun run(boolean force, List<Problem> problems) {
    return run(force, problems, Topology.EMPTY, ExportOptions.of("lab.topology.yaml"));
  }

  private static ExportRun run(
      boolean force, List<Problem> problems, Topology topology, ExportOptions options) {
    return ExportRun.of(
        topology, new Verdict(problems, List.of()), List.of(TALOS, DNS), options, force);
  }

  /** Makes one file, named after itself. */
  private record OneFile(String id, Set<RuleCode> codes, List<Refusal> refusals)
      implements Exporter {

    @Override
    public String description() {
      return "One file";
    }

    @Override
    public Set<RuleCode> blockedBy(ExportProfile profile) {
      return codes;
    }

    @Override
    public List<Refusal> refusals(ValidTopology topology, ExportOptions options) {
      return refusals;
    }

    @Override
    public ArtifactTree export(ValidTopology topology, ExportOptions options) {
      return ArtifactTree.of(List.of(new ArtifactFile(ArtifactPath.of(id), "text\n", id)));
    }
  }
}
