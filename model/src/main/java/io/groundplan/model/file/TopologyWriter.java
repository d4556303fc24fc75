package io.groundplan.model.file;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ExportSettings;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Section;
import io.groundplan.model.topology.Topology;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a topology: as an edit of the text that it was read from, or anew. */
final class TopologyWriter {

  /** Stands for an element that did not change, so that it need not be written to be compared. */
  private static final PlainValue UNCHANGED = new PlainValue.Nothing();

  private TopologyWriter() {}

  /** The text with the smallest edit that makes it mean the topology. */
  static YamlEditor.Edited edit(YamlText yaml, Topology before, Topology after) {
    return new SharedNodes(yaml).isEmpty()
        ? YamlEditor.edit(yaml, tree(before, after), tree(after, before))
        : edit(yaml, before, after, Set.of());
  }

  /**
   * The text with an edit that makes it mean the topology.
   *
   * @param anew what is written anew: a section, or an element in its section
   */
  static YamlEditor.Edited edit(
      YamlText yaml, Topology before, Topology after, Set<List<String>> anew) {
    return YamlEditor.edit(yaml, tree(before, Topology.EMPTY), tree(after, Topology.EMPTY), anew);
  }

  /** The topology written anew. */
  static String canonical(Topology topology) {
    return YamlFormat.document(whole(topology), 2);
  }

  /** The topology with its version as plain values. */
  static PlainValue.Fields whole(Topology topology) {
    LinkedHashMap<String, PlainValue> root = new LinkedHashMap<>();
    root.put("groundplan", new PlainValue.Numeric(BigDecimal.valueOf(TopologyReader.VERSION)));
    root.putAll(tree(topology, Topology.EMPTY).values());
    return new PlainValue.Fields(root);
  }

  /**
   * The topology as plain values by section and id; elements that the other has alike are marked.
   */
  private static PlainValue.Fields tree(Topology topology, Topology other) {
    LinkedHashMap<String, PlainValue> root = new LinkedHashMap<>();
    if (!topology.name().isEmpty()) {
      root.put("name", new PlainValue.Text(topology.name()));
    }
    if (!topology.exportSettings().equals(ExportSettings.UNKNOWN)) {
      root.put("export", ExportCodecs.EXPORT.encode(topology.exportSettings()));
    }
    Map<Section, LinkedHashMap<String, PlainValue>> sections = new EnumMap<>(Section.class);
    for (Element element : topology.all()) {
      PlainValue value =
          other.find(element.id()).equals(Optional.of(element))
              ? UNCHANGED
              : ElementCodecs.encode(element);
      sections
          .computeIfAbsent(element.section(), section -> new LinkedHashMap<>())
          .put(element.id().value(), value);
    }
    sections.forEach(
        (section, elements) -> root.put(section.key(), new PlainValue.Fields(elements)));
    return new PlainValue.Fields(root);
  }
}
