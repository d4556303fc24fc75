package io.groundplan.export.oracle;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A validator that runs beside the tests: one JSON request a line on its standard input, JSON
 * answers on its standard output. Started once, because starting costs more than a hundred
 * questions.
 */
final class Oracle implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final Writer questions;
  private final BufferedReader answers;

  private Oracle(Process process) {
    this.process = process;
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts a program of the folder that the system property names, or skips the test. */
  static Oracle start(String program, List<String> arguments) {
    String folder = System.getProperty("groundplan.oracles", "");
    assumeThat(folder)
        .as("-Dgroundplan.oracles names the folder of %s; without it nothing is checked", program)
        .isNotBlank();
    Path path = Path.of(folder).resolve(program);
    assumeThat(Files.isExecutable(path)).as("%s is there and can be run", path).isTrue();
    List<String> command = new ArrayList<>();
    command.add(path.toString());
    command.addAll(arguments);
    try {
      return new Oracle(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  /** Sends a request. */
  void ask(Object request) {
    try {
      questions.write(JSON.writeValueAsString(request) + "\n");
      questions.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Waits for the next answer. */
  JsonNode answer() {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new AssertionError("The oracle ended with exit code " + process.onExit().join());
      }
      return JSON.readTree(line);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    try {
      questions.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    process.onExit().join();
  }
}
