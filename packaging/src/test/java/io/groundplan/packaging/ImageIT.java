package io.groundplan.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launchers are shell scripts")
class ImageIT {
  private static final Path ROOT = Path.of(System.getProperty("groundplan.root"));
  private static final Path IMAGE = Path.of(System.getProperty("groundplan.image"));
  private static final Path COMMAND = IMAGE.resolve("bin/groundplan");
  private static final Path EXAMPLE = ROOT.resolve("examples/proxmox/proxmox.topology.yaml");
  private static final long MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void command_says_its_version_and_the_virtual_machine_says_nothing() {
    Run run = run(Map.of(), COMMAND.toString(), "--version");

    assertThat(run.exit()).isZero();
    assertThat(run.output()).startsWith("groundplan ").hasLineCount(1);
    assertThat(run.errors()).isEmpty();
  }

  @Test
  void command_starts_through_a_link() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("gp"), COMMAND);

    Run run = run(Map.of(), link.toString(), "--version");

    assertThat(run.exit()).isZero();
  }

  @Test
  void names_of_files_are_utf8_whatever_the_locale_says() {
    String script =
        "f=$(printf 'caf\\303\\251.yaml') && cp \"$1\" \"$f\" && \"$2\" validate \"$f\"";

    Run run =
        run(
            Map.of("LC_ALL", "C"),
            "sh",
            "-c",
            script,
            "sh",
            EXAMPLE.toString(),
            COMMAND.toString());

    assertThat(run.errors()).doesNotContain("groundplan:");
    assertThat(run.output()).startsWith("caf\u00e9.yaml:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"command", "designer"})
  void cache_fits_the_image_it_was_made_for(String program) {
    Path libraries = IMAGE.resolve("lib");

    Run run =
        run(
            Map.of(),
            libraries.resolve("runtime/bin/java").toString(),
            "@" + libraries.resolve(program + ".options"),
            "-XX:AOTCache=" + libraries.resolve(program + ".aot"),
            "-XX:AOTMode=on",
            "-cp",
            libraries.resolve("groundplan-launcher.jar").toString(),
            "io.groundplan.export.cli.Main",
            "--version");

    assertThat(run.exit()).as(run.output() + run.errors()).isZero();
  }

  @Test
  void designer_opens_an_example_without_a_word() {
    Path libraries = IMAGE.resolve("lib");

    Run run =
        run(
            Map.of(),
            libraries.resolve("runtime/bin/java").toString(),
            "@" + libraries.resolve("designer.options"),
            "-XX:AOTCache=" + libraries.resolve("designer.aot"),
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-cp",
            libraries.resolve("groundplan-launcher.jar").toString(),
            DesignerRehearsal.class.getName(),
            EXAMPLE.toString());

    assertThat(run.output() + run.errors()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void image_takes_at_most_160_megabytes() throws IOException {
    try (Stream<Path> files = Files.walk(IMAGE)) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();

      assertThat(bytes / MEGABYTE).isLessThanOrEqualTo(160);
    }
  }

  private Run run(Map<String, String> environment, String... words) {
    try {
      Path output = Files.createTempFile(folder, "output", "");
      Path errors = Files.createTempFile(folder, "errors", "");
      ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(words)));
      builder.environment().putAll(environment);
      builder.directory(folder.toFile());
      int exit =
          builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start().waitFor();
      return new Run(
          exit,
          Files.readString(output, StandardCharsets.UTF_8),
          Files.readString(errors, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Run(int exit, String output, String errors) {}
}
