package io.groundplan.export.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedBlockTest {

  private static final ManagedBlock NETWORK = new ManagedBlock("network");
  private static final String BEGIN = "<!-- groundplan:begin network -->";
  private static final String END = "<!-- groundplan:end network -->";

  @Test
  void content_replaces_what_stood_between_the_markers() throws ManagedBlockException {
    String document = "# Mine\r\n\ntext \t \n" + BEGIN + "\nold\nold\n" + END + "\nafter, no end";

    String result = replace(document, "new\n\nlines");

    assertThat(result)
        .isEqualTo("# Mine\r\n\ntext \t \n" + BEGIN + "\nnew\n\nlines\n" + END + "\nafter, no end");
  }

  @Test
  void line_ends_are_those_of_the_begin_line() throws ManagedBlockException {
    assertThat(replace(BEGIN + "\r\nold\n" + END, "a\nb\n"))
        .isEqualTo(BEGIN + "\r\na\r\nb\r\n" + END);
    assertThat(replace(BEGIN + "\rold\r" + END, "a\nb\n")).isEqualTo(BEGIN + "\ra\rb\r" + END);
  }

  @Test
  void empty_block_is_filled_and_emptied() throws ManagedBlockException {
    String empty = BEGIN + "\n" + END + "\n";

    assertThat(replace(empty, "a\n")).isEqualTo(BEGIN + "\na\n" + END + "\n");
    assertThat(replace(BEGIN + "\na\n" + END + "\n", "")).isEqualTo(empty);
  }

  @Test
  void second_replacement_changes_nothing() throws ManagedBlockException {
    String once = replace("x\n" + BEGIN + "\r\nold\r\n" + END + "\r\ny", "a ä\nb");

    assertThat(replace(once, "a ä\nb")).isEqualTo(once);
  }

  @Test
  void every_byte_outside_stays_whatever_it_is() throws ManagedBlockException {
    Random random = new Random(seed());
    byte[] before = randomBytes(random);
    byte[] after = randomBytes(random);

    byte[] result =
        NETWORK.replace(join(before, "\n" + BEGIN + "\nold\n" + END + "\n", after), "größe");

    assertThat(result).isEqualTo(join(before, "\n" + BEGIN + "\ngröße\n" + END + "\n", after));
  }

  @Test
  void markers_may_be_indented_and_follow_a_byte_order_mark() throws ManagedBlockException {
    assertThat(replace("\ufeff" + BEGIN + "\nold\n  " + END + " \n", "a\n"))
        .isEqualTo("\ufeff" + BEGIN + "\na\n  " + END + " \n");
  }

  @Test
  void other_blocks_are_not_touched() throws ManagedBlockException {
    String other = "<!-- groundplan:begin dns -->\nkept\n<!-- groundplan:end dns -->\n";

    String result = replace(other + BEGIN + "\nold\n" + END + "\n" + other, "a\n");

    assertThat(result).isEqualTo(other + BEGIN + "\na\n" + END + "\n" + other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# No block\n",
        "text " + BEGIN + "\n" + END,
        END,
        "<!-- groundplan:begin net -->\n<!-- groundplan:end net -->",
      })
  void document_without_the_block_is_refused_with_the_lines_to_add(String document) {
    assertThatThrownBy(() -> replace(document, "a\n"))
        .isInstanceOf(ManagedBlockException.class)
        .hasMessageContaining(BEGIN)
        .hasMessageContaining(END);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {BEGIN, BEGIN + "\ntext\n", END + "\n" + BEGIN + "\n", BEGIN + "\n" + END + " x"})
  void block_that_is_not_closed_is_refused(String document) {
    assertThatThrownBy(() -> replace(document, "a\n"))
        .isInstanceOf(ManagedBlockException.class)
        .hasMessageContaining("not closed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BEGIN + "\n" + BEGIN + "\n" + END,
        BEGIN + "\n" + END + "\n" + END,
        BEGIN + "\n" + END + "\n" + BEGIN + "\n" + END,
      })
  void block_that_is_marked_more_than_once_is_refused(String document) {
    assertThatThrownBy(() -> replace(document, "a\n"))
        .isInstanceOf(ManagedBlockException.class)
        .hasMessageContaining("more than once");
  }

  @Test
  void block_that_overlaps_another_is_refused_naming_it() {
    String document =
        BEGIN + "\n<!-- groundplan:begin dns -->\n" + END + "\n<!-- groundplan:end dns -->\n";

    assertThatThrownBy(() -> replace(document, "a\n"))
        .isInstanceOf(ManagedBlockException.class)
        .hasMessageContaining("dns");
  }

  @Test
  void content_that_holds_a_marker_is_refused() {
    assertThatThrownBy(() -> replace(BEGIN + "\n" + END, "a\n" + END + "\n"))
        .isInstanceOf(ManagedBlockException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "-->", "a\nb", ".a"})
  void name_that_no_marker_could_hold_is_refused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ManagedBlock(name));
  }

  private static String replace(String document, String content) throws ManagedBlockException {
    byte[] result = NETWORK.replace(document.getBytes(StandardCharsets.UTF_8), content);
    return new String(result, StandardCharsets.UTF_8);
  }

  private static byte[] randomBytes(Random random) {
    byte[] bytes = new byte[10_000];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] join(byte[] before, String text, byte[] after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before);
    all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(after);
    return all.toByteArray();
  }

  private static long seed() {
    String given = System.getProperty("groundplan.seed", "");
    long seed = given.isEmpty() ? new Random().nextLong() : Long.parseLong(given);
    System.out.println("-Dgroundplan.seed=" + seed);
    return seed;
  }
}
