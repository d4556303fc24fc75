package io.groundplan.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern KEY =
      Pattern.compile("Words\\.(of|heading|count)\\(\\s*\"([a-zA-Z.-]+)\"");
  private static final Pattern TEXT = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z0-9-]+)*\\.?)\"");

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static Set<String> keys() {
    return ResourceBundle.getBundle("io.groundplan.app.words", Locale.ROOT).keySet();
  }

  @Test
  void every_key_in_the_code_has_a_text() throws IOException {
    Set<String> missing = new TreeSet<>();
    Matcher matcher = KEY.matcher(sources());
    while (matcher.find()) {
      String key = matcher.group(2);
      boolean known =
          matcher.group(1).equals("count")
              ? keys().contains(key + ".one") && keys().contains(key + ".many")
              : key.endsWith(".")
                  ? keys().stream().anyMatch(known1 -> known1.startsWith(key))
                  : keys().contains(key);
      if (!known) {
        missing.add(key);
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void every_text_has_a_use() throws IOException {
    Set<String> used = new TreeSet<>();
    Matcher matcher = TEXT.matcher(sources());
    while (matcher.find()) {
      used.add(matcher.group(1));
    }

    assertThat(keys())
        .allSatisfy(key ->
            assertThat(
                    used.stream()
                        .anyMatch(text ->
                            key.equals(text)
                                || key.equals(text + ".one")
                                || key.equals(text + ".many")
                                || key.equals(text + ".what")
                                || (text.endsWith(".") && key.startsWith(text))))
                .as(key)
                .isTrue());
  }
}
