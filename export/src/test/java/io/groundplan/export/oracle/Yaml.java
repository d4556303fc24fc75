package io.groundplan.export.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Documents as a YAML reader gives them, and ways to look into them. */
record Yaml(List<Map<String, Object>> documents) {

  static List<Map<String, Object>> read(String text) {
    List<Map<String, Object>> documents = new ArrayList<>();
    new Load(LoadSettings.builder().build())
        .loadAllFromString(text)
        .forEach(document -> documents.add(map(document)));
    return documents;
  }

  /** The documents of a kind. */
  List<Map<String, Object>> ofKind(String kind) {
    return documents.stream().filter(document -> kind.equals(document.get("kind"))).toList();
  }

  /** The values behind a path of keys in the documents of a kind, lists taken apart. */
  List<Object> values(String kind, String... path) {
    return ofKind(kind).stream().flatMap(document -> at(document, path).stream()).toList();
  }

  List<Object> items(String kind, String key) {
    return values(kind, key);
  }

  List<String> texts(String kind, String key) {
    return texts(values(kind, key));
  }

  /** The values behind a path of keys in the document without a kind, lists taken apart. */
  List<Object> v1Alpha1Items(String... path) {
    return documents.stream()
        .filter(document -> !document.containsKey("kind"))
        .flatMap(document -> at(document, path).stream())
        .toList();
  }

  List<String> v1Alpha1(String... path) {
    return texts(v1Alpha1Items(path));
  }

  private static List<Object> at(Map<String, Object> document, String... path) {
    Object here = document;
    for (String key : path) {
      here = here instanceof Map<?, ?> map && map.get(key) != null ? map.get(key) : List.of();
    }
    return here instanceof List<?> list ? new ArrayList<>(list) : List.of(here);
  }

  @SuppressWarnings("unchecked") // keys of configurations are texts
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  static Map<String, Object> map(Map<String, Object> outer, String key) {
    return Optional.ofNullable(outer.get(key)).map(Yaml::map).orElse(Map.of());
  }

  static boolean has(Map<String, Object> map, String key) {
    return map.get(key) != null;
  }

  static String text(Map<String, Object> map, String key) {
    if (!has(map, key)) {
      throw new AssertionError("No " + key + " in " + map);
    }
    return String.valueOf(map.get(key));
  }

  static Optional<Integer> number(Map<String, Object> map, String key) {
    return Optional.ofNullable(map.get(key)).map(value -> Integer.valueOf(value.toString()));
  }

  static Optional<Boolean> flag(Map<String, Object> map, String key) {
    return Optional.ofNullable(map.get(key)).map(Boolean.class::cast);
  }

  static List<Object> items(Map<String, Object> map, String key) {
    return Optional.ofNullable(map.get(key))
        .<List<Object>>map(list -> new ArrayList<>((List<?>) list))
        .orElse(List.of());
  }

  static List<String> texts(List<Object> values) {
    return values.stream().map(String::valueOf).toList();
  }

  static List<String> each(List<Object> maps, String key) {
    return maps.stream().map(each -> text(map(each), key)).toList();
  }
}
