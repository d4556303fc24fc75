package io.groundplan.export;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.LoadSettingsBuilder;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads one text with a YAML 1.1 reader and with a 1.2 reader under its core and JSON schemas. */
final class YamlReaders {

  private YamlReaders() {}

  /** All documents of the text, once for each reader. */
  static List<List<Object>> readAll(String text) {
    List<List<Object>> results = new ArrayList<>();
    results.add(list(new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)));
    results.add(
        list(
            load(text, LoadSettings.builder().setSchema(new CoreSchema()))
                .loadAllFromString(text)));
    results.add(
        list(
            load(text, LoadSettings.builder().setSchema(new JsonSchema()))
                .loadAllFromString(text)));
    return results;
  }

  /** All documents, every scalar read as the text it was written with. */
  static List<Object> readAsText(String text) {
    return list(
        load(text, LoadSettings.builder().setSchema(new FailsafeSchema())).loadAllFromString(text));
  }

  /**
   * Engine 3.0.1 fails where a surrogate pair straddles its read buffer; so the buffer holds all.
   */
  private static Load load(String text, LoadSettingsBuilder settings) {
    return new Load(settings.setBufferSize(text.length() + 1).build());
  }

  private static List<Object> list(Iterable<Object> documents) {
    List<Object> all = new ArrayList<>();
    documents.forEach(all::add);
    return all;
  }
}
