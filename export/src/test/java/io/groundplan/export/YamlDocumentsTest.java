package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class YamlDocumentsTest {

  private static final String HEADER = "Written by Groundplan from lab.topology.yaml";

  record Named(
      String zebra, Optional<String> absent, Optional<Integer> apple, List<Integer> ports) {}

  @JsonPropertyOrder({"kind", "apiVersion"})
  record Ordered(String apiVersion, String kind, boolean ready) {}

  @Test
  void documents_are_parted_by_markers_and_the_first_has_none() {
    String text =
        YamlDocuments.write(
            HEADER,
            List.of(
                YamlDocument.of(map("a", 1)),
                YamlDocument.of("About the second\nin two lines", map("b", 2))));

    assertThat(text)
        .isEqualTo(
            """
            # Written by Groundplan from lab.topology.yaml
            a: 1
            ---
            # About the second
            # in two lines
            b: 2
            """);
  }

  @Test
  void block_style_indents_by_two_and_never_folds() {
    String sentence = "word ".repeat(100) + "end";
    String text =
        write(
            map(
                "items",
                    List.of(map("name", "a", "list", List.of(1, List.of(2, 3))), map("name", "b")),
                "sentence", sentence,
                "nothing", map(),
                "none", List.of()));

    assertThat(text)
        .isEqualTo(
            """
            items:
              - name: a
                list:
                  - 1
                  -   - 2
                      - 3
              - name: b
            sentence: %s
            nothing: {}
            none: []
            """
                .formatted(sentence));
  }

  @Test
  void text_of_several_lines_is_a_literal_block() {
    String text = write(map("script", "first\n  second\n\nthird\n", "open", "a: 1\nb"));

    assertThat(text)
        .isEqualTo(
            """
            script: |
              first
                second

              third
            open: |-
              a: 1
              b
            """);
  }

  @Test
  void types_stay_types() {
    String text = write(map("i", 5, "l", 65520L, "b", true, "d", 1.5, "s", "5", "t", "true"));

    assertThat(text)
        .isEqualTo(
            """
            i: 5
            l: 65520
            b: true
            d: 1.5
            s: "5"
            t: "true"
            """);
  }

  @Test
  void record_is_written_in_its_declared_order_without_what_is_absent() {
    String text = write(new Named("z", Optional.empty(), Optional.of(0), List.of(80)));

    assertThat(text)
        .isEqualTo(
            """
            zebra: z
            apple: 0
            ports:
              - 80
            """);
  }

  @Test
  void annotated_order_of_a_record_counts() {
    String text = write(new Ordered("v1", "Service", true));

    assertThat(text).isEqualTo("kind: Service\napiVersion: v1\nready: true\n");
  }

  @Test
  void null_value_of_a_map_is_left_out() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("a", 1);
    values.put("b", null);
    values.put("c", map("e", 2));

    String text = write(values);

    assertThat(text).isEqualTo("a: 1\nc:\n  e: 2\n");
  }

  @Test
  void null_in_a_list_is_refused_with_its_place() {
    assertThatThrownBy(() -> write(map("a", Arrays.asList("x", null))))
        .hasMessageContaining("[\"a\"]")
        .hasMessageContaining("[1]");
  }

  @Test
  void map_without_an_order_is_refused_with_its_place() {
    Map<String, Integer> unordered = new HashMap<>(Map.of("v", 1, "w", 2));

    assertThatThrownBy(() -> write(map("spec", map("labels", unordered))))
        .hasMessageContaining("[\"spec\"]")
        .hasMessageContaining("[\"labels\"]");
    assertThatThrownBy(() -> write(Map.of("v", 1, "w", 2)))
        .hasMessageContaining("without an order");
    assertThatThrownBy(() -> write(map("s", Set.of(1, 2)))).hasMessageContaining("[\"s\"]");
    assertThat(write(new TreeMap<>(unordered))).isEqualTo("v: 1\nw: 2\n");
  }

  @Test
  void comment_cannot_be_left_by_any_line_end_or_control_character() {
    List<String> lineEnds =
        List.of("\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\0", "\u001b");

    for (String lineEnd : lineEnds) {
      String text =
          YamlDocuments.write(
              "from x" + lineEnd + "evil: true", List.of(YamlDocument.of(map("a", 1))));

      assertThat(YamlReaders.readAll(text))
          .allSatisfy(all -> assertThat(all).isEqualTo(List.of(map("a", 1))));
    }
  }

  @Test
  void header_and_comments_do_not_change_what_is_read() {
    List<Map<String, Object>> contents = List.of(map("a", 1), map("b", List.of("x")));
    List<YamlDocument> documents = new ArrayList<>();
    contents.forEach(content -> documents.add(YamlDocument.of("--- not a marker", content)));

    String text = YamlDocuments.write(HEADER, documents);

    assertThat(YamlReaders.readAll(text)).allSatisfy(all -> assertThat(all).isEqualTo(contents));
  }

  private static String write(Object content) {
    String text = YamlDocuments.write("H", List.of(YamlDocument.of(content)));
    return text.substring("# H\n".length());
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
