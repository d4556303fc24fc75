package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.registry.Exporters;
import io.groundplan.export.repository.Manifest;
import io.groundplan.export.repository.RepositoryFolder;
import io.groundplan.export.repository.RepositoryWriter;
import io.groundplan.export.repository.SyncPlanner;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.engine.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the command writes for each example is kept beside it, in {@code examples/NAME/export}.
 * {@code -Dgroundplan.golden=accept} writes it anew; read the difference before committing it.
 */
class ExampleExportTest {

  static Stream<String> examples() {
    return Examples.names().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_exports_to_what_is_kept_beside_it(String name, @TempDir Path folder)
      throws IOException {
    Path kept = Examples.root().resolve("examples").resolve(name).resolve("export");

    write(run(name), folder);

    new KeptFolder(kept).check(folder);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void country_and_time_zone_change_nothing(String name) {
    Locale country = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    ExportRun here = run(name);

    ExportRun there;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      there = run(name);
    } finally {
      Locale.setDefault(country);
      TimeZone.setDefault(zone);
    }

    assertThat(there.tree()).isEqualTo(here.tree());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_exporter_may_run(String name) {
    ExportRun run = run(name);

    assertThat(run.halted()).isEmpty();
    assertThat(run.ran())
        .containsExactlyElementsOf(Exporters.all().stream().map(Exporter::id).toList());
  }

  private static ExportRun run(String name) {
    Topology topology = Examples.read(name).topology();
    return ExportRun.of(
        topology,
        Validator.validate(topology, List.of(), LocalDate.of(2026, 7, 1)),
        Exporters.all(),
        ExportOptions.of(
            Examples.file(name),
            Optional.empty(),
            topology.exportSettings(),
            Examples.layout(name)),
        false);
  }

  private static void write(ExportRun run, Path out) throws IOException {
    RepositoryFolder folder = new RepositoryFolder(out);
    Manifest manifest = folder.manifest();
    new RepositoryWriter(folder)
        .apply(
            new SyncPlanner("plain", run.ran(), false)
                .plan(
                    run.tree(),
                    manifest,
                    folder.states(SyncPlanner.concerned(run.tree(), manifest))));
  }
}
