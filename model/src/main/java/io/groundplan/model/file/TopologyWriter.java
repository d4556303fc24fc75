package io.groundplan.model.file;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Section;
import io.groundplan.model.topology.Topology;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a topology: as an edit of the text that it was read from, or anew. */
final class TopologyWriter {

  /** Stands for an element that did not change, so that it need not be written to be compared. */
  private static final PlainValue UNCHANGED = new PlainValue.Nothing();

  private TopologyWriter() {}

  /** The text with the smallest edit that makes it mean the topology. */
  static String edit(YamlText yaml, Topology before, Topology after) {
    return YamlEditor.edit(yaml, tree(before, after), tree(after, before));
  }

  /** The topology written anew. */
  static String canonical(Topology topology) {
    LinkedHashMap<String, PlainValue> root = new LinkedHashMap<>();
    root.put("groundplan", new PlainValue.Numeric(BigDecimal.valueOf(TopologyReader.VERSION)));
    root.putAll(tree(topology, Topology.EMPTY).values());
    return YamlFormat.document(new PlainValue.Fields(root), 2);
  }

  /**
   * The topology as plain values by section and id; elements that the other has alike are marked.
   */
  private static PlainValue.Fields tree(Topology topology, Topology other) {
    LinkedHashMap<String, PlainValue> root = new LinkedHashMap<>();
    if (!topology.name().isEmpty()) {
      root.put("name", new PlainValue.Text(topology.name()));
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
