package io.groundplan.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundplan.model.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

  private static final String HEAD = "groundplan: 1\nname: x\n";

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "\n\n", "# nothing\n", "42\n", "- a\n- b\n", "name: x\n"})
  void what_is_no_topology_is_a_problem(String text) throws Exception {
    ReadResult read = TopologyFile.parse("x", text);

    assertThat(read.problems()).extracting(it -> it.code().toString()).containsExactly("GP911");
  }

  @Test
  void a_newer_format_is_told_and_nothing_is_read() throws Exception {
    ReadResult read = TopologyFile.parse("x", "groundplan: 99\nsegments: {a: {}}\n");

    assertThat(read.problems()).extracting(it -> it.code().toString()).containsExactly("GP904");
    assertThat(read.topology().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "segments:\n\ta: {}\n",
        "segments: {a: {\n",
        "segments:\n  b: {<<: *zzz}\n",
        "---\n---\n",
        "? [a]\n: b\n"
      })
  void what_is_not_yaml_is_refused_with_a_position(String text) {
    assertThatThrownBy(() -> TopologyFile.parse("x.topology.yaml", HEAD + text))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageMatching("(?s)x\\.topology\\.yaml:\\d+:\\d+: .+");
  }

  @Test
  void what_is_too_long_for_a_topology_is_refused_before_it_is_parsed() {
    String text = HEAD + "x-long: " + "x".repeat(YamlText.CODE_POINT_LIMIT);

    assertThatThrownBy(() -> TopologyFile.parse("x", text))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("24 Mi characters");
  }

  @Test
  void more_values_than_a_topology_has_are_refused_where_they_become_too_many() {
    String text = HEAD + "x-many: [" + "a,".repeat(YamlTreeBuilder.NODE_LIMIT) + "a]\n";

    assertThatThrownBy(() -> TopologyFile.parse("x", text))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageMatching("x:3:\\d+: .*2,500,000 values.*");
  }

  @Test
  void the_last_of_very_many_problems_says_that_there_are_more() throws Exception {
    String text = HEAD + "nodes:\n" + "  A: {}\n".repeat(Reading.PROBLEM_LIMIT + 5);

    ReadResult read = TopologyFile.parse("x", text);

    assertThat(read.problems()).hasSize(Reading.PROBLEM_LIMIT);
    assertThat(read.problems().getLast().message()).endsWith("behind this is not listed");
  }

  @Test
  void deep_nesting_is_refused_without_a_stack() {
    assertThatThrownBy(() -> TopologyFile.parse("x", "[".repeat(50_000)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("nests deeper");
  }

  @Test
  void an_alias_bomb_ends_in_a_problem() throws Exception {
    StringBuilder bomb = new StringBuilder("x-a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c <= 'i'; c++) {
      String below = ("*" + (char) (c - 1) + ",").repeat(9);
      bomb.append("x-%c: &%c [%s]\n".formatted(c, c, below.substring(0, below.length() - 1)));
    }

    ReadResult read =
        TopologyFile.parse(
            "x", HEAD + bomb + "clusters: {c: {cni: {kind: cilium, values: {v: *i}}}}\n");

    assertThat(read.problems()).extracting(it -> it.code().toString()).contains("GP909");
  }

  @Test
  void an_alias_inside_its_own_node_is_a_problem() throws Exception {
    ReadResult read = TopologyFile.parse("x", HEAD + "segments: &s\n  a: *s\n");

    assertThat(read.problems()).extracting(it -> it.code().toString()).containsExactly("GP909");
  }

  @Test
  void other_encodings_are_named(@TempDir Path folder) throws Exception {
    Path utf16 = Files.write(folder.resolve("a"), HEAD.getBytes(StandardCharsets.UTF_16));
    Path latin1 =
        Files.write(folder.resolve("b"), "name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> TopologyFile.read(utf16)).hasMessageContaining("UTF-16");
    assertThatThrownBy(() -> TopologyFile.read(latin1))
        .hasMessageContaining("byte 10 is not UTF-8");
    assertThatThrownBy(() -> TopologyFile.read(folder.resolve("none")))
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> TopologyFile.read(folder)).hasMessageContaining("folder");
  }

  @Test
  void mutated_examples_end_in_problems() throws Exception {
    List<Path> examples = Examples.topologies();

    Seeds.forEach(
        300,
        random -> {
          String text = Files.readString(examples.get(random.nextInt(examples.size())));
          try {
            ReadResult read = TopologyFile.parse("x", mutate(text, random));
            read.problems()
                .forEach(problem -> assertThat(read.sourceMap().locate(problem)).isNotNull());
          } catch (UnreadableFileException refused) {
            assertThat(refused.getMessage()).startsWith("x");
          }
        });
  }

  private static String mutate(String text, RandomGenerator random) {
    StringBuilder mutated = new StringBuilder(text);
    String[] pieces = {
      "{", "}", "[", ":", "-", "\n", "  ", "&a ", "*a ", "\u0000", "\ud83d\ude00", "null", "1e9"
    };
    IntStream.range(0, 1 + random.nextInt(4))
        .forEach(i -> {
          int at = random.nextInt(mutated.length());
          int end = Math.min(mutated.length(), at + random.nextInt(12));
          mutated.replace(at, end, pieces[random.nextInt(pieces.length)]);
        });
    return mutated.toString();
  }
}
