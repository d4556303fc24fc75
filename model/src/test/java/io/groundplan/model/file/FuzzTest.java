package io.groundplan.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FuzzTest {

  private static final long SECONDS = Long.getLong("groundplan.fuzz.seconds", 5);

  @Test
  void hostile_files_end_in_problems_within_512_megabytes() throws Exception {
    Process fuzzing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dgroundplan.root=" + System.getProperty("groundplan.root", ".."),
                "-cp",
                System.getProperty("java.class.path"),
                Fuzzing.class.getName(),
                Long.toString(SECONDS))
            .redirectErrorStream(true)
            .start();

    String said = new String(fuzzing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(fuzzing.waitFor(SECONDS + 60, TimeUnit.SECONDS)).isTrue();
    assertThat(fuzzing.exitValue()).as(said).isZero();
    assertThat(said).contains(" cases");
  }
}
