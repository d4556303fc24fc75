package io.groundplan.export.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundplan.export.arguments.CommandSyntax.Operands;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentParserTest {

  private enum Size {
    SMALL,
    LARGE
  }

  private static final Option OUT = Option.value("out", "DIR", "Where to.").orShort('o');
  private static final Option ONLY = Option.value("only", "NAME,...", "Only these.");
  private static final Option SIZE = Option.choice("size", "SIZE", Size.values(), "How large:");
  private static final Option FORCE = Option.flag("force", "Go ahead.").orShort('f');
  private static final Option QUIET = Option.flag("quiet", "Say nothing.").orShort('q');

  private static final CommandSyntax COMMAND =
      new CommandSyntax(
          "copy",
          "Copy files.",
          Optional.of(Operands.many("FILE", "The files.")),
          List.of(OUT, ONLY, SIZE, FORCE),
          List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--out d -f a b",
        "a --out=d b --force",
        "a b -od -f",
        "-fo d a b",
        "-fod a b",
        "a -o d --force -- b",
      })
  void options_stand_anywhere_and_in_every_customary_form(String line) throws UsageException {
    Arguments arguments = parse(line);

    assertThat(arguments.operands()).containsExactly("a", "b");
    assertThat(arguments.value(OUT)).contains("d");
    assertThat(arguments.has(FORCE)).isTrue();
    assertThat(arguments.has(QUIET)).isFalse();
  }

  @Test
  void dash_is_an_operand_and_two_dashes_end_the_options() throws UsageException {
    assertThat(parse("- -f").operands()).containsExactly("-");
    assertThat(parse("-f -- -f --out --").operands()).containsExactly("-f", "--out", "--");
  }

  @Test
  void values_are_parted_at_commas_and_add_up() throws UsageException {
    Arguments arguments = parse("a --only x,y --only=z,");

    assertThat(arguments.values(ONLY)).containsExactly("x", "y", "z");
    assertThat(parse("a").values(ONLY)).isEmpty();
  }

  @Test
  void last_value_counts() throws UsageException {
    assertThat(parse("a -o first --out=last").value(OUT)).contains("last");
  }

  @Test
  void value_may_be_empty_or_begin_with_a_dash() throws UsageException {
    assertThat(parse("a --out=").value(OUT)).contains("");
    assertThat(parse("a --out -x").value(OUT)).contains("-x");
    assertThat(parse("a --out=--force").value(OUT)).contains("--force");
    assertThat(parse("a --out -").value(OUT)).contains("-");
  }

  @Test
  void choice_is_the_constant_named_or_the_one_that_stands_otherwise() throws UsageException {
    assertThat(parse("a --size large").choice(SIZE, Size.SMALL)).isEqualTo(Size.LARGE);
    assertThat(parse("a").choice(SIZE, Size.SMALL)).isEqualTo(Size.SMALL);
  }

  @Test
  void options_that_every_command_takes_are_read_as_well() throws UsageException {
    assertThat(parse("a -fq").has(QUIET)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a --nothing, there is no option --nothing",
        "a -x, there is no option -x",
        "a -fx, there is no option -x",
        "a --force=yes, --force takes no value",
        "a --out, --out needs a value: --out DIR",
        "a --out --force, --out needs a value: --out DIR",
        "a --out -f, --out needs a value: --out DIR",
        "a --size huge, \"--size cannot be huge; it is one of small, large\"",
        "--force, FILE is missing",
      })
  void what_cannot_be_understood_is_refused_with_the_remedy(String line, String message) {
    assertThatThrownBy(() -> parse(line)).isInstanceOf(UsageException.class).hasMessage(message);
  }

  @Test
  void operands_are_counted() {
    CommandSyntax one = with(Optional.of(Operands.one("FILE", "The file.")), List.of());
    CommandSyntax none = with(Optional.empty(), List.of());

    assertThatThrownBy(() -> ArgumentParser.parse(one, List.of(), List.of("a", "b")))
        .hasMessage("\"b\" is one argument too many");
    assertThatThrownBy(() -> ArgumentParser.parse(none, List.of(), List.of("a")))
        .hasMessage("\"a\" is one argument too many");
  }

  @Test
  void required_option_cannot_be_left_out() {
    CommandSyntax strict = with(Optional.empty(), List.of(OUT.asRequired()));

    assertThatThrownBy(() -> ArgumentParser.parse(strict, List.of(), List.of()))
        .hasMessage("--out DIR is missing");
  }

  @Test
  void help_shows_usage_operands_options_and_examples_in_eighty_columns() {
    CommandSyntax syntax =
        new CommandSyntax(
            "copy",
            "Copy files, all of them, to wherever they shall go, in whatever order they come.",
            Optional.of(Operands.many("FILE", "The files.")),
            List.of(OUT.asRequired(), SIZE),
            List.of("copy a b --out d"));

    assertThat(HelpText.of("tool", syntax, List.of(QUIET)))
        .isEqualTo(
            """
            Usage: tool copy FILE... --out DIR [OPTION...]
            Copy files, all of them, to wherever they shall go, in whatever order they come.

              FILE                    The files.
              -o, --out DIR           Where to.
                  --size SIZE         How large: small, large.
              -q, --quiet             Say nothing.

            Examples:
              copy a b --out d
            """);
  }

  private static Arguments parse(String line) throws UsageException {
    return ArgumentParser.parse(COMMAND, List.of(QUIET), Arrays.asList(line.split(" ", -1)));
  }

  private static CommandSyntax with(Optional<Operands> operands, List<Option> options) {
    return new CommandSyntax("command", "Do it.", operands, options, List.of());
  }
}
