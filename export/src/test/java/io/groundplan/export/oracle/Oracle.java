package io.groundplan.export.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A validator that runs beside the tests: one JSON request a line on its standard input, one JSON
 * answer a line on its standard output. Started once, because starting costs more than a hundred
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

  /** Starts the program. */
  static Oracle start(GoProgram program) {
    try {
      return new Oracle(
          new ProcessBuilder(program.built().toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  /** Sends a request and waits for its answer. */
  JsonNode ask(Object request) {
    try {
      questions.write(JSON.writeValueAsString(request) + "\n");
      questions.flush();
      String line = answers.readLine();
      if (line == null) {
        throw new AssertionError(
            "The oracle ended with exit code " + process.onExit().join().exitValue());
      }
      return JSON.readTree(line);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** The texts of a JSON array. */
  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asString()));
    return texts;
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
