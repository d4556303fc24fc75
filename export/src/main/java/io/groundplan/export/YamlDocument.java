package io.groundplan.export;

import java.util.Optional;

/**
 * One document of a YAML file: an ordered map, a list, or a record annotated for Jackson, and the
 * comment that stands above it. A comment of several lines becomes several comment lines.
 */
public record YamlDocument(Optional<String> comment, Object content) {

  public static YamlDocument of(Object content) {
    return new YamlDocument(Optional.empty(), content);
  }

  public static YamlDocument of(String comment, Object content) {
    return new YamlDocument(Optional.of(comment), content);
  }
}
