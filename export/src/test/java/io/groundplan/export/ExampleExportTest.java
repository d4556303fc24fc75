package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.registry.Exporters;
import io.groundplan.export.repository.Manifest;
import io.groundplan.export.repository.RepositoryFolder;
import io.groundplan.export.repository.RepositoryWriter;
import io.groundplan.export.repository.SyncPlanner;
import io.groundplan.export.repository.UnifiedDiff;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.engine.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
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

    if (System.getProperty("groundplan.golden", "").equals("accept")) {
      replace(kept, folder);
    }
    assertThat(difference(files(kept), files(folder))).isEmpty();
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
        Validator.validate(topology, List.of()),
        Exporters.all(),
        new ExportOptions(Examples.file(name), ExportProfile.PLAIN, Examples.layout(name)),
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

  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(path).toString().replace('\\', '/');
          texts.put(name, Files.readString(path));
        }
      }
    }
    return texts;
  }

  /** Copies, so that a script stays one that can be run. */
  private static void replace(Path kept, Path made) throws IOException {
    for (String gone : files(kept).keySet()) {
      Files.delete(kept.resolve(gone));
    }
    for (String name : files(made).keySet()) {
      Path file = kept.resolve(name);
      Files.createDirectories(file.getParent());
      Files.copy(made.resolve(name), file, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static String difference(SortedMap<String, String> kept, SortedMap<String, String> made) {
    TreeSet<String> names = new TreeSet<>(kept.keySet());
    names.addAll(made.keySet());
    StringBuilder difference = new StringBuilder();
    for (String name : names) {
      difference.append(
          UnifiedDiff.of(
              ArtifactPath.parse(name),
              Optional.ofNullable(kept.get(name)),
              Optional.ofNullable(made.get(name))));
    }
    return difference.toString();
  }
}
