package io.groundplan.export.cli;

import io.groundplan.export.report.Palette;
import io.groundplan.export.repository.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a command works with beside its own options.
 *
 * @param console the streams
 * @param palette the colours of results
 * @param quiet whether messages that only accompany results are left out
 * @param today the day on which waivers are judged
 */
record Session(Console console, Palette palette, boolean quiet, LocalDate today) {

  /** Adds text to the results. */
  void result(String text) throws IOException {
    console.result(text);
  }

  /** Puts text into a file as a whole, or adds it to the results where no file is named. */
  void result(Optional<String> file, String text) throws IOException, UsageException {
    if (file.isEmpty()) {
      result(text);
      return;
    }
    Path path = Paths.parse(file.get());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), bytes)) {
      AtomicFile.write(Files.exists(path) ? path.toRealPath() : path, bytes);
    }
  }

  /** Something the user must know. */
  void message(String line) {
    console.message(line);
  }

  /** Something that accompanies a result, such as a summary. */
  void remark(String line) {
    if (!quiet) {
      console.message(line);
    }
  }
}
