package io.groundplan.export.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Patches apart from what the machinery at hand does not know yet, although the released Talos
 * does.
 *
 * @param known patches that it can be asked about
 * @param beyond documents, and parts of documents, that it cannot
 */
record NewestDocuments(List<String> known, List<Map<String, Object>> beyond) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Splits patches; a kind or {@code Kind.key} of which the predicate says no is beyond. */
  static NewestDocuments of(List<String> patches, Predicate<String> isKnown) {
    List<String> known = new ArrayList<>();
    List<Map<String, Object>> beyond = new ArrayList<>();
    for (String patch : patches) {
      List<String> documents = new ArrayList<>();
      for (Map<String, Object> document : Yaml.read(patch)) {
        Map<String, Object> kept = new LinkedHashMap<>();
        Map<String, Object> rest = new LinkedHashMap<>();
        String kind = String.valueOf(document.getOrDefault("kind", "v1alpha1"));
        document.forEach((key, value) ->
            (isKnown.test(kind) && isKnown.test(kind + "." + key) ? kept : rest).put(key, value));
        if (!kept.isEmpty()) {
          documents.add(JSON.writeValueAsString(kept));
        }
        if (!rest.isEmpty()) {
          rest.put("kind", kind);
          beyond.add(rest);
        }
      }
      if (!documents.isEmpty()) {
        known.add(String.join("\n---\n", documents));
      }
    }
    return new NewestDocuments(known, beyond);
  }
}
