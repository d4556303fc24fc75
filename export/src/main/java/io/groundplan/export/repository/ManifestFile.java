package io.groundplan.export.repository;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.repository.Manifest.Entry;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a {@link Manifest}: paths sorted, two blanks of indentation, {@code \n}, so that
 * it reviews well and the same files always give the same bytes.
 *
 * <pre>{@code
 * {
 *   "groundplan": 1,
 *   "files": {
 *     "talos/patches/all.yaml": {
 *       "sha256": "…",
 *       "exporter": "talos",
 *       "profile": "plain"
 *     }
 *   }
 * }
 * }</pre>
 */
final class ManifestFile {

  private static final int FORMAT = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ManifestFile() {}

  static String write(Manifest manifest) {
    ObjectNode root = MAPPER.createObjectNode().put("groundplan", FORMAT);
    ObjectNode files = root.putObject("files");
    manifest
        .entries()
        .forEach((path, entry) ->
            files
                .putObject(path.toString())
                .put("sha256", entry.hash().hex())
                .put("exporter", entry.exporter())
                .put("profile", entry.profile()));
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator(""))
            .withObjectIndenter(indenter);
    return MAPPER.writer().with(printer).writeValueAsString(root) + "\n";
  }

  /** Reads what {@link #write} wrote; anything else is refused as a whole. */
  static Manifest read(String text) throws ManifestException {
    try {
      JsonNode root = MAPPER.readTree(text);
      int format = root.path("groundplan").asInt(0);
      if (format > FORMAT) {
        throw damaged("was written by a newer Groundplan (format " + format + ")");
      }
      if (format != FORMAT || !root.path("files").isObject()) {
        throw damaged("has no \"groundplan\": 1 and \"files\"");
      }
      TreeMap<ArtifactPath, Entry> entries = new TreeMap<>();
      for (Map.Entry<String, JsonNode> file : root.path("files").properties()) {
        entries.put(ArtifactPath.parse(file.getKey()), entry(file));
      }
      return new Manifest(entries);
    } catch (JacksonException e) {
      throw damaged(
          "is no JSON: line %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getOriginalMessage().lines().findFirst().orElse("")));
    } catch (IllegalArgumentException e) {
      throw damaged("lists what no export wrote: " + e.getMessage());
    }
  }

  private static Entry entry(Map.Entry<String, JsonNode> file) throws ManifestException {
    return new Entry(
        new Sha256(text(file, "sha256")), text(file, "exporter"), text(file, "profile"));
  }

  private static String text(Map.Entry<String, JsonNode> file, String key)
      throws ManifestException {
    JsonNode value = file.getValue().path(key);
    if (!value.isString()) {
      throw damaged("gives no \"%s\" for %s".formatted(key, file.getKey()));
    }
    return value.stringValue();
  }

  private static ManifestException damaged(String reason) {
    return new ManifestException(
        Manifest.PATH
            + " "
            + reason
            + "; restore it from version control, or delete it and every file it lists");
  }
}
