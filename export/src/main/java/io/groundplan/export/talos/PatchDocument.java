package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A document on its way into a patch file: by what Talos finds it, and what it says there.
 *
 * @param kind absent for the v1alpha1 document
 * @param name where documents of the kind have one
 * @param content everything else
 * @param divisible whether parts of it may stand in different files
 */
record PatchDocument(
    Optional<String> kind, Optional<String> name, PlainValue.Fields content, boolean divisible) {

  /** The content that takes a document, or a key, of the base away. */
  static final PlainValue.Fields DELETION = new PlainFields().text("$patch", "delete").toFields();

  /** What two patches must share for Talos to merge them. */
  record Identity(Optional<String> kind, Optional<String> name) {}

  static PatchDocument of(TalosDocument document) {
    return new PatchDocument(
        document.kind(), document.documentName(), document.content(), document.isDivisible());
  }

  Identity identity() {
    return new Identity(kind, name);
  }

  /** Whether the document says nothing; one with a kind speaks by being there. */
  boolean isSilent() {
    return content.isEmpty() && (kind.isEmpty() || divisible);
  }

  PatchDocument withContent(PlainValue.Fields newContent) {
    return new PatchDocument(kind, name, newContent, divisible);
  }

  /** The value behind a path of keys. */
  Optional<PlainValue> at(List<String> path) {
    return content.at(path.toArray(String[]::new));
  }

  /** This without the value behind a path of keys. */
  PatchDocument without(List<String> path) {
    return at(path).map(value -> withContent(without(content, nested(path, value)))).orElse(this);
  }

  private static PlainValue.Fields nested(List<String> path, PlainValue value) {
    PlainValue inner = value;
    for (String key : path.reversed()) {
      LinkedHashMap<String, PlainValue> outer = new LinkedHashMap<>();
      outer.put(key, inner);
      inner = new PlainValue.Fields(outer);
    }
    return (PlainValue.Fields) inner;
  }

  /** What both say alike, if anything. */
  Optional<PatchDocument> sharedWith(PatchDocument other) {
    if (equals(other)) {
      return Optional.of(this);
    }
    return Optional.of(withContent(shared(content, other.content)))
        .filter(document -> divisible && !document.content.isEmpty());
  }

  /** What this says beyond the other. */
  Optional<PatchDocument> beyond(PatchDocument other) {
    return equals(other)
        ? Optional.empty()
        : Optional.of(withContent(without(content, other.content)))
            .filter(document -> !document.isSilent());
  }

  /** This and what the other adds. */
  PatchDocument plus(PatchDocument other) {
    return withContent(other.content.over(content));
  }

  /** As it is written: what identifies it first. */
  PlainValue.Fields fields() {
    PlainFields fields = new PlainFields();
    kind.ifPresent(value -> fields.text("apiVersion", "v1alpha1").text("kind", value));
    return fields.text("name", name).all(ordered()).toFields();
  }

  /** The two halves of the document without a kind keep their usual order, whoever came first. */
  private PlainValue.Fields ordered() {
    if (kind.isPresent()) {
      return content;
    }
    LinkedHashMap<String, PlainValue> halves = new LinkedHashMap<>(content.values());
    Optional.ofNullable(halves.remove("cluster"))
        .ifPresent(cluster -> halves.put("cluster", cluster));
    return new PlainValue.Fields(halves);
  }

  private static PlainValue.Fields shared(PlainValue.Fields one, PlainValue.Fields other) {
    LinkedHashMap<String, PlainValue> shared = new LinkedHashMap<>();
    one.values()
        .forEach((key, value) -> {
          PlainValue opposite = other.values().get(key);
          if (value instanceof PlainValue.Fields mine
              && opposite instanceof PlainValue.Fields theirs) {
            PlainValue.Fields inner = shared(mine, theirs);
            if (!inner.isEmpty()) {
              shared.put(key, inner);
            }
          } else if (value.equals(opposite)) {
            shared.put(key, value);
          }
        });
    return new PlainValue.Fields(shared);
  }

  private static PlainValue.Fields without(PlainValue.Fields all, PlainValue.Fields taken) {
    LinkedHashMap<String, PlainValue> left = new LinkedHashMap<>();
    all.values()
        .forEach((key, value) -> {
          PlainValue gone = taken.values().get(key);
          if (value instanceof PlainValue.Fields mine && gone instanceof PlainValue.Fields theirs) {
            PlainValue.Fields inner = without(mine, theirs);
            if (!inner.isEmpty()) {
              left.put(key, inner);
            }
          } else if (!Objects.equals(value, gone)) {
            left.put(key, value);
          }
        });
    return new PlainValue.Fields(left);
  }
}
