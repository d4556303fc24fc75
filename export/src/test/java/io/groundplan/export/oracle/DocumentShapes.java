package io.groundplan.export.oracle;

import io.groundplan.export.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of documents that no machinery at hand knows, as upstream's schema of the version has
 * them. {@code *} is any key; {@code $patch} may stand in every map.
 */
final class DocumentShapes {

  private static final String NONE = "none";

  private final Map<String, Object> shapes;

  DocumentShapes() {
    this.shapes =
        Yaml.read(Examples.resource(DocumentShapes.class, "newest-documents.yaml")).getFirst();
  }

  /** What of the document has no place in its kind. */
  List<String> misfits(Map<String, Object> document) {
    String kind = Yaml.text(document, "kind");
    List<String> misfits = new ArrayList<>();
    compare(kind, shapes.getOrDefault(kind, NONE), document, misfits);
    return misfits;
  }

  private static void compare(String path, Object shape, Object value, List<String> misfits) {
    switch (shape) {
      case Map<?, ?> fields when value instanceof Map<?, ?> map ->
          map.forEach((key, inner) -> {
            if (!isCommon(key, inner)) {
              compare(path + "." + key, shape(fields, key), inner, misfits);
            }
          });
      case List<?> items when value instanceof List<?> list ->
          list.forEach(inner -> compare(path + "[]", items.getFirst(), inner, misfits));
      case String word when isOf(word, value) -> {}
      default -> misfits.add(path + ": " + value);
    }
  }

  private static Object shape(Map<?, ?> fields, Object key) {
    return Stream.of(key, "*")
        .flatMap(each -> Optional.<Object>ofNullable(fields.get(each)).stream())
        .findFirst()
        .orElse(NONE);
  }

  private static boolean isOf(String word, Object value) {
    return switch (word) {
      case "text" -> value instanceof String || isDeletion(value);
      case "number" -> value instanceof Integer;
      default -> word.equals("flag") && value instanceof Boolean;
    };
  }

  private static boolean isCommon(Object key, Object value) {
    return key.equals("kind")
        || (key.equals("apiVersion") && value.equals("v1alpha1"))
        || (key.equals("$patch") && value.equals("delete"));
  }

  private static boolean isDeletion(Object value) {
    return value instanceof Map<?, ?> map && map.equals(Map.of("$patch", "delete"));
  }
}
