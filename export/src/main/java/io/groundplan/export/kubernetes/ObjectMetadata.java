package io.groundplan.export.kubernetes;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a Kubernetes object is called.
 *
 * @param name unique in its kind and namespace
 * @param namespace absent for what belongs to the whole cluster
 * @param labels by which others select it
 */
public record ObjectMetadata(
    String name, Optional<String> namespace, SequencedMap<String, String> labels) {

  /** An object of the whole cluster. */
  public static ObjectMetadata named(String name) {
    return new ObjectMetadata(name, Optional.empty(), new LinkedHashMap<>());
  }

  /** An object in a namespace. */
  public static ObjectMetadata named(String name, String namespace) {
    return new ObjectMetadata(name, Optional.of(namespace), new LinkedHashMap<>());
  }

  /** The same object with one more label. */
  public ObjectMetadata labelled(String key, String value) {
    LinkedHashMap<String, String> more = new LinkedHashMap<>(labels);
    more.put(key, value);
    return new ObjectMetadata(name, namespace, more);
  }

  PlainValue.Fields fields() {
    return new PlainFields()
        .text("name", name)
        .text("namespace", namespace)
        .map("labels", labels)
        .toFields();
  }
}
