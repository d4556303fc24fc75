package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlQuotingTest {

  static final List<String> NASTY =
      List.of(
          "",
          " ",
          "  a",
          "a ",
          "\t",
          "a\t",
          "\ta",
          "\n",
          "\n\n",
          "a\n",
          "a\n\n",
          "\na",
          " a\nb",
          "a \nb",
          "a\n b",
          "a\n\tb",
          "a\r\nb",
          "a\rb",
          "a\u0085b",
          "a\nb\u0085c",
          "a\u2028b",
          "a\nb\u2029c\n",
          "yes",
          "Yes",
          "YES",
          "no",
          "No",
          "NO",
          "on",
          "On",
          "off",
          "OFF",
          "y",
          "Y",
          "n",
          "N",
          "true",
          "True",
          "TRUE",
          "false",
          "False",
          "null",
          "Null",
          "NULL",
          "~",
          "012",
          "0o14",
          "0O14",
          "0x1F",
          "0X1f",
          "0b101",
          "1_000",
          "1,000",
          "+1",
          "-1",
          "-0",
          "0",
          "00",
          "08",
          "1.13",
          "1.",
          ".5",
          "-.5",
          "+.5",
          "1e3",
          "1E3",
          "1e+3",
          "1.5e-3",
          "1_0.5",
          "._",
          ".",
          "..",
          "...",
          "....",
          ".inf",
          "-.inf",
          "+.INF",
          ".nan",
          ".NaN",
          "12:30",
          "12:30:45",
          "190:20:30.15",
          "1:2",
          "-1:30",
          "02:00:00:00:00:01",
          "2026-01-01",
          "2026-1-1",
          "2026-01-01T00:00:00Z",
          "2026-01-01 00:00:00",
          "2001-12-14t21:59:43.10-05:00",
          "=",
          "<<",
          "<<<",
          "-",
          "- ",
          "- a",
          "--",
          "---",
          "--- a",
          "---a",
          "-a",
          "--flag=x",
          "?",
          "? a",
          "?a",
          ":",
          ": a",
          ":a",
          "::1",
          "::",
          "a:",
          "a: b",
          "a:b",
          "a :b",
          "a : b",
          "#",
          "#a",
          "a #b",
          "a#b",
          "*x",
          "&x",
          "!x",
          "!!str x",
          "!",
          "|",
          "|-",
          ">",
          ">-",
          "%TAG",
          "@x",
          "`x`",
          "'",
          "''",
          "'x'",
          "\"",
          "\"x\"",
          "a'b",
          "a\"b",
          "\\",
          "a\\nb",
          "{",
          "}",
          "{}",
          "{a: b}",
          "{{ x }}",
          "[",
          "]",
          "[]",
          "[a]",
          ",",
          ",a",
          "a,b",
          "a, b",
          "a]",
          "a}",
          "a{b",
          "\0",
          "\u0007",
          "\u001b[31m",
          "\u007f",
          "\u00a0",
          "a\u00a0b",
          "\u00ad",
          "\u200b",
          "\u202e",
          "\ufeff",
          "\ufeffa",
          "\ufffd",
          "\ufffe",
          "\ue000",
          "ä",
          "größe",
          "日本",
          "🙂",
          "a🙂",
          "e\u0301",
          "\u3000a",
          "a\u3000",
          "x".repeat(200),
          "x".repeat(2000),
          "x y ".repeat(300) + "z",
          "# not a comment\ntext",
          "--- \ntext\n",
          "...\ntext",
          "a: b\nc: d\n",
          "- a\n- b\n",
          "{{ a }}\n{{ b }}\n",
          "%YAML 1.1\nx");

  static final List<String> ORDINARY =
      List.of(
          "192.0.2.1",
          "192.0.2.0/24",
          "2001:db8::1",
          "2001:db8::/32",
          "198.51.100.80-198.51.100.85",
          "v1.13.0",
          "1.13.0",
          "52:54:00:aa:00:01",
          "talos-cp-1",
          "lab.example.com",
          "https://192.0.2.1:6443",
          "kube-proxy",
          "factory.talos.dev/installer/abc:v1.13.0",
          "a b c",
          "--flag=x",
          "-a",
          "10.0.0.0/8",
          "60s",
          "1Gi",
          "ä",
          "io.cilium/lb-ipam-ips",
          "no-schedule",
          "yesterday",
          "a#b",
          "a:b",
          "eth0",
          "bond0.20",
          "x,y",
          "$patch",
          "nodes == \"x\"",
          "日本",
          "🙂",
          "http://[2001:db8::1]:80");

  @ParameterizedTest
  @FieldSource("NASTY")
  void nasty_string_is_the_same_string_to_every_reader(String text) {
    assertReadsBack(content(text));
  }

  @Test
  void all_nasty_strings_stand_beside_each_other() {
    Map<String, Object> all = new LinkedHashMap<>();
    NASTY.forEach(text -> all.put(text, List.of(text, List.of(text), Map.of("k", text))));

    assertReadsBack(all);
  }

  @ParameterizedTest
  @FieldSource("ORDINARY")
  void ordinary_string_stands_unquoted(String text) {
    String written = YamlDocuments.write("H", List.of(YamlDocument.of(Map.of("key", text))));

    assertThat(written).isEqualTo("# H\nkey: " + text + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1x", "123abc", "1.2.3.4", "0xzz", "12-30", "e3", "1e", "_1", "2026-01", "inf", "nan"
      })
  void string_that_merely_begins_like_a_number_stands_unquoted(String text) {
    String written = YamlDocuments.write("H", List.of(YamlDocument.of(Map.of("key", text))));

    assertThat(written).isEqualTo("# H\nkey: " + text + "\n");
    assertReadsBack(content(text));
  }

  @Test
  void random_strings_of_dangerous_characters_are_the_same_strings_to_every_reader() {
    long seed = seed();
    Random random = new Random(seed);

    for (int round = 0; round < 3000; round++) {
      String text = randomText(random);

      assertReadsBack(content(text), "seed " + seed + ", round " + round);
    }
  }

  private static Map<String, Object> content(String text) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("value", text);
    content.put("list", List.of(text, List.of(text, "x"), "after"));
    content.put("nested", List.of(Map.of("deep", Map.of("deeper", text))));
    content.put(text, "as a key");
    content.put("end", text);
    return content;
  }

  private static void assertReadsBack(Map<String, Object> content, Object... description) {
    String written = YamlDocuments.write("H", List.of(YamlDocument.of(content)));

    assertThat(YamlReaders.readAll(written))
        .as("%s%n%s", List.of(description), written)
        .allSatisfy(read -> assertThat(read).isEqualTo(List.of(content)));
    assertThat(YamlReaders.readAsText(written)).isEqualTo(List.of(content));
  }

  private static String randomText(Random random) {
    String alphabet =
        "0123456789 abeinosxyTZ_+-.:,#&*!|>'\"%@`?=<~[]{}\\\n\n\t\r\u0085\u2028\u00a0\ufeffä";
    List<String> words =
        List.of("yes", "null", "0x", "1e", "---", "...", ": ", " #", "\n  ", "🙂", "<<", "12:");
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(8); length >= 0; length--) {
      if (random.nextInt(5) == 0) {
        text.append(words.get(random.nextInt(words.size())));
      } else {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
    }
    return text.toString();
  }

  /** Fresh for every run unless one is given to replay: {@code -Dgroundplan.seed=}. */
  private static long seed() {
    String given = System.getProperty("groundplan.seed", "");
    return given.isEmpty() ? new Random().nextLong() : Long.parseLong(given);
  }
}
