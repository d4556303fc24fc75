package io.groundplan.export.talos;

import io.groundplan.export.PlainYaml;
import io.groundplan.export.YamlDocuments;
import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The documents of one patch file. Talos refuses a file that holds a document twice, so each stands
 * here once.
 */
record Patch(SequencedMap<PatchDocument.Identity, PatchDocument> documents) {

  static final Patch EMPTY = new Patch(new LinkedHashMap<>());

  /** A patch of these documents; what two say of one thing becomes one. */
  static Patch of(List<? extends TalosDocument> documents) {
    LinkedHashMap<PatchDocument.Identity, PatchDocument> byIdentity = new LinkedHashMap<>();
    documents.stream()
        .map(PatchDocument::of)
        .filter(document -> !document.isSilent())
        .forEach(document -> byIdentity.merge(document.identity(), document, PatchDocument::plus));
    return new Patch(byIdentity);
  }

  /** A patch of documents that are each the only one of its identity. */
  static Patch ofDocuments(List<PatchDocument> documents) {
    LinkedHashMap<PatchDocument.Identity, PatchDocument> byIdentity = new LinkedHashMap<>();
    documents.forEach(document -> byIdentity.put(document.identity(), document));
    return new Patch(byIdentity);
  }

  boolean isEmpty() {
    return documents.isEmpty();
  }

  /** This and what the other adds. */
  Patch plus(Patch other) {
    LinkedHashMap<PatchDocument.Identity, PatchDocument> all = new LinkedHashMap<>(documents);
    other.documents.forEach(
        (identity, document) -> all.merge(identity, document, PatchDocument::plus));
    return new Patch(all);
  }

  /** What both say alike. */
  Patch sharedWith(Patch other) {
    LinkedHashMap<PatchDocument.Identity, PatchDocument> shared = new LinkedHashMap<>();
    documents.forEach((identity, document) ->
        Optional.ofNullable(other.documents.get(identity))
            .flatMap(document::sharedWith)
            .ifPresent(both -> shared.put(identity, both)));
    return new Patch(shared);
  }

  /** What this says beyond the other. */
  Patch beyond(Patch other) {
    LinkedHashMap<PatchDocument.Identity, PatchDocument> left = new LinkedHashMap<>();
    documents.forEach((identity, document) ->
        Optional.ofNullable(other.documents.get(identity))
            .map(document::beyond)
            .orElse(Optional.of(document))
            .ifPresent(rest -> left.put(identity, rest)));
    return new Patch(left);
  }

  /** What all of them say alike; nothing where there are none. */
  static Patch sharedByAll(List<Patch> patches) {
    return patches.stream().reduce(Patch::sharedWith).orElse(EMPTY);
  }

  /** The value behind a path of keys in a document. */
  Optional<PlainValue> at(PatchDocument.Identity identity, List<String> path) {
    return Optional.ofNullable(documents.get(identity)).flatMap(document -> document.at(path));
  }

  /** This without what stands behind a path of keys in a document. */
  Patch without(PatchDocument.Identity identity, List<String> path) {
    LinkedHashMap<PatchDocument.Identity, PatchDocument> left = new LinkedHashMap<>();
    documents.forEach((own, document) -> {
      PatchDocument rest = own.equals(identity) ? document.without(path) : document;
      if (!rest.isSilent()) {
        left.put(own, rest);
      }
    });
    return new Patch(left);
  }

  /** This without the documents of these kinds. */
  Patch withoutKinds(Set<String> kinds) {
    LinkedHashMap<PatchDocument.Identity, PatchDocument> left = new LinkedHashMap<>(documents);
    left.keySet().removeIf(identity -> identity.kind().map(kinds::contains).orElse(false));
    return new Patch(left);
  }

  /** The text of a file of these documents below a comment. */
  String text(String header) {
    return YamlDocuments.write(
        header, inOrder().stream().map(document -> PlainYaml.document(document.fields())).toList());
  }

  /** The documents in the order of the file: the one without a kind first. */
  List<PatchDocument> inOrder() {
    List<PatchDocument> ordered = new ArrayList<>();
    documents.values().stream().filter(each -> each.kind().isEmpty()).forEach(ordered::add);
    documents.values().stream().filter(each -> each.kind().isPresent()).forEach(ordered::add);
    return List.copyOf(ordered);
  }
}
