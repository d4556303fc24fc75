package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class InterpreterTest {

  private static final String PRIVATE = "192.0.2.77 is private";

  @Test
  void version_is_on_standard_output() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).matches("groundplan \\d+\\.\\d+\\S*\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void help_names_every_command_and_shows_examples() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(Main.commands().keySet())
        .contains("Examples:")
        .contains("Exit codes:");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void every_command_has_help_with_examples() {
    for (String command : Main.commands().keySet()) {
      CommandRun run = CommandRun.of(command, "--help");

      assertThat(run.exit()).isZero();
      assertThat(run.out()).contains("Usage: groundplan " + command).contains("Examples:");
      assertThat(CommandRun.of("--help", command).out()).isEqualTo(run.out());
    }
  }

  @Test
  void call_without_a_command_shows_the_help_as_an_error() {
    CommandRun run = CommandRun.of();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: groundplan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-such-command",
        "--no-such-option",
        "validate",
        "validate --no-such-option x",
        "validate --format xml x",
        "validate --fail-on nothing x",
        "validate --rule GP999 x",
        "validate --rule no-such-rule x",
        "validate --format",
        "export x",
        "export --out d",
        "export x y --out d",
        "export x --out d --only no-such-exporter",
        "export x --out d --profile no-such-profile",
        "rules GP999",
        "rules GP109 GP110",
        "--color sometimes rules",
      })
  void wrong_usage_is_told_on_standard_error_with_exit_2(String line) {
    CommandRun run = CommandRun.of(line.split(" ", -1));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("groundplan: ").contains("--help").doesNotContain("\tat ");
  }

  @Test
  void global_options_stand_before_or_behind_the_command() {
    assertThat(CommandRun.of("--color", "always", "rules").out())
        .isEqualTo(CommandRun.of("rules", "--color", "always").out());
    assertThat(CommandRun.of("--quiet", "rules").exit()).isZero();
    assertThat(CommandRun.of("rules", "-q").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules -q gp109",
        "-q rules -- gp109",
        "rules gp109 --color never --color=auto",
      })
  void options_stand_anywhere_and_the_last_value_counts(String line) {
    CommandRun run = CommandRun.of(line.split(" ", -1));

    assertThat(run).isEqualTo(CommandRun.of("rules", "gp109"));
    assertThat(run.exit()).isZero();
  }

  @Test
  void help_is_shown_whatever_else_is_wrong() {
    CommandRun run = CommandRun.of("validate", "--no-such-option", "--help");

    assertThat(run).isEqualTo(CommandRun.of("validate", "--help"));
  }

  @Test
  void at_sign_begins_the_name_of_a_file_like_any_other_letter() {
    CommandRun run = CommandRun.of("validate", "@no-such-file");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("@no-such-file");
  }

  @Test
  void fault_of_ours_is_one_line_and_a_report_without_what_the_user_wrote() throws IOException {
    CommandRun run = failing(new IllegalStateException(PRIVATE, new RuntimeException(PRIVATE)));

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err().lines()).hasSize(1);
    Path report = Path.of(run.err().strip().replaceFirst(".* in ", ""));
    assertThat(report)
        .content()
        .contains("Groundplan", "java.lang.IllegalStateException", "InterpreterTest")
        .doesNotContain(PRIVATE);
    Files.delete(report);
  }

  @Test
  void even_an_error_of_the_platform_ends_in_one_line() throws IOException {
    CommandRun run = failing(new StackOverflowError());

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err().lines()).hasSize(1);
    Files.delete(Path.of(run.err().strip().replaceFirst(".* in ", "")));
  }

  @Test
  void stack_trace_is_shown_when_asked_for() {
    CommandRun run = failing(new IllegalStateException(PRIVATE), "--stacktrace");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains(PRIVATE, "\tat ");
  }

  @Test
  void trouble_with_files_is_told_in_words_with_exit_3() {
    assertTold(new NoSuchFileException("/x/y"), "groundplan: /x/y: no such file or folder\n");
    assertTold(new AccessDeniedException("/x/y"), "groundplan: /x/y: permission denied\n");
    assertTold(
        new FileSystemException("/x/y", null, "No space left on device"),
        "groundplan: /x/y: No space left on device\n");
    assertTold(new IOException("the pipe burst"), "groundplan: the pipe burst\n");
  }

  @Test
  void results_that_cannot_be_written_are_not_called_done() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            full,
            OutputStream.nullOutputStream(),
            () -> false);

    int exit = new Interpreter(console, false, CommandRun.CLOCK, Main.commands()).run("--version");

    assertThat(exit).isEqualTo(3);
  }

  @Test
  void colour_follows_the_terminal_unless_told_otherwise() {
    assertThat(ColorChoice.AUTO.isOn(() -> true, false)).isTrue();
    assertThat(ColorChoice.AUTO.isOn(() -> false, false)).isFalse();
    assertThat(ColorChoice.AUTO.isOn(() -> true, true)).isFalse();
    assertThat(ColorChoice.ALWAYS.isOn(() -> false, true)).isTrue();
    assertThat(ColorChoice.NEVER.isOn(() -> true, false)).isFalse();
  }

  private static void assertTold(IOException failure, String message) {
    CommandRun run = failing(failure);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).isEqualTo(message);
  }

  private static CommandRun failing(Throwable failure, String... more) {
    Map<String, Supplier<Command>> commands = Map.of("fail", () -> new Failing(failure));
    String[] arguments = new String[more.length + 1];
    arguments[0] = "fail";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return CommandRun.of(commands, "", arguments);
  }

  @CommandLine.Command(name = "fail")
  record Failing(Throwable failure) implements Command {
    @Override
    public ExitCode run(Session session) throws IOException {
      switch (failure) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new AssertionError(failure);
      }
    }
  }
}
