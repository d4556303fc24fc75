package io.groundplan.export.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The configuration that Talos makes of a base and patches, read back. */
record MergedConfiguration(List<Map<String, Object>> documents) {

  @SuppressWarnings("unchecked") // a machine configuration is a stream of maps
  static MergedConfiguration read(String yaml) {
    List<Map<String, Object>> documents = new ArrayList<>();
    new Load(LoadSettings.builder().build())
        .loadAllFromString(yaml)
        .forEach(document -> documents.add((Map<String, Object>) document));
    return new MergedConfiguration(documents);
  }

  /** The documents of a kind. */
  List<Map<String, Object>> ofKind(String kind) {
    return documents.stream().filter(document -> kind.equals(document.get("kind"))).toList();
  }

  /** What the documents of these kinds hold under a key, lists taken apart. */
  List<Object> values(String key, String... kinds) {
    List<Object> values = new ArrayList<>();
    for (String kind : kinds) {
      for (Map<String, Object> document : ofKind(kind)) {
        Object value = document.get(key);
        if (value instanceof List<?> list) {
          values.addAll(list);
        } else if (value != null) {
          values.add(value);
        }
      }
    }
    return values;
  }

  /** The value behind a path of keys in the document without a kind. */
  Optional<Object> legacy(String... path) {
    Object here =
        documents.stream()
            .filter(document -> !document.containsKey("kind"))
            .findFirst()
            .orElseThrow();
    for (String key : path) {
      here = here instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return Optional.ofNullable(here);
  }

  /** What each of the maps holds under a key. */
  static List<String> texts(List<Object> maps, String key) {
    return maps.stream()
        .map(entry -> ((Map<?, ?>) entry).get(key))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .toList();
  }
}
