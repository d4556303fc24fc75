package io.groundplan.model.file;

import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExportSettings;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Section;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a topology of a YAML text's nodes. Never throws for content. */
final class TopologyReader {

  /** The version of the format that this program writes. */
  static final int VERSION = 1;

  private final Reading reading;
  private final Map<ElementId, YamlNode.Entry> entries = new LinkedHashMap<>();
  private final List<Element> elements = new ArrayList<>();
  private String name = "";
  private ExportSettings exportSettings = ExportSettings.UNKNOWN;

  private TopologyReader(YamlText yaml) {
    this.reading = new Reading(yaml);
  }

  /** Reads the file's nodes. */
  static ReadResult read(String file, YamlText yaml) {
    return new TopologyReader(yaml).readRoot(file, yaml);
  }

  private ReadResult readRoot(String file, YamlText yaml) {
    Optional<YamlNode> root = yaml.root();
    if (root.isPresent() && root.get().resolved() instanceof YamlNode.Mapping mapping) {
      if (isTopology(mapping)) {
        readSections(mapping);
      }
    } else {
      reading.report(
          ReaderCodes.NOT_A_TOPOLOGY,
          Subject.FILE,
          root.map(YamlNode::position).orElse(SourcePosition.START),
          "the file holds no map; a topology begins with \"groundplan: 1\"",
          reading.textFixes().versionLine());
    }
    return new ReadResult(
        file,
        yaml.text(),
        Topology.of(name, elements).withExportSettings(exportSettings),
        new SourceMap(root, entries, reading),
        reading.problems(),
        List.of());
  }

  private boolean isTopology(YamlNode.Mapping root) {
    YamlNode.Entry version = root.effective().get("groundplan");
    if (version == null) {
      reading.report(
          ReaderCodes.NOT_A_TOPOLOGY,
          Subject.FILE,
          root.position(),
          "the key \"groundplan\" is missing; a topology begins with \"groundplan: 1\"",
          reading.textFixes().versionLine());
      return false;
    }
    ReadingPlace place = new ReadingPlace(reading, Subject.inFile(KeyPath.of("groundplan")));
    Optional<Integer> number = Scalars.NUMBER.decode(version.value(), place);
    if (number.isPresent() && number.get() > VERSION) {
      place.report(
          ReaderCodes.SCHEMA_VERSION_NEWER,
          version.value(),
          "the file is of format "
              + number.get()
              + ", this program knows "
              + VERSION
              + "; update Groundplan");
      return false;
    }
    if (number.isPresent() && number.get() < 1) {
      place.expected("the format's version, 1", version.value());
    }
    if (version.value().isNull()) {
      place.expected("the format's version, 1", version.value());
    }
    return true;
  }

  private void readSections(YamlNode.Mapping root) {
    ReadingPlace place = new ReadingPlace(reading, Subject.FILE);
    Duplicates.report(root, place);
    for (YamlNode.Entry entry : root.effective().values()) {
      String key = entry.key().value();
      Optional<Section> section = Section.ofKey(key);
      if (section.isPresent()) {
        readSection(section.get(), entry.value(), place.then(key));
      } else if (key.equals("name")) {
        name = Scalars.TEXT.decode(entry.value(), place.then(key)).orElse("");
      } else if (key.equals("export")) {
        exportSettings =
            ExportCodecs.EXPORT
                .decode(entry.value(), place.then(key))
                .orElse(ExportSettings.UNKNOWN);
      } else if (!key.equals("groundplan") && !key.startsWith("x-")) {
        UnknownKeys.report(root, entry.key(), knownKeys(), place);
      }
    }
  }

  private static List<String> knownKeys() {
    List<String> keys = new ArrayList<>(List.of("groundplan", "name", "export"));
    Arrays.stream(Section.values()).map(Section::key).forEach(keys::add);
    return keys;
  }

  private void readSection(Section section, YamlNode node, ReadingPlace place) {
    if (node.isNull()) {
      return;
    }
    if (!(node.resolved() instanceof YamlNode.Mapping mapping)) {
      place.expected("a map of " + section.noun() + "s by id", node);
      return;
    }
    Duplicates.report(mapping, place);
    for (YamlNode.Entry entry : mapping.effective().values()) {
      readElement(section, entry, place.then(entry.key().value()));
    }
  }

  private void readElement(Section section, YamlNode.Entry entry, ReadingPlace place) {
    Optional<ElementId> id = readId(section, entry.key(), place);
    if (id.isEmpty()) {
      return;
    }
    YamlNode.Entry first = entries.putIfAbsent(id.get(), entry);
    if (first != null) {
      place.report(
          ReaderCodes.DUPLICATE_KEY,
          entry.key(),
          "id \""
              + id.get()
              + "\" already stands in line "
              + first.key().position().line()
              + "; ids are unique in the whole file; choose another",
          reading.textFixes().otherId(entry.key()));
      return;
    }
    ElementCodecs.of(section)
        .decode(entry.value(), new ReadingPlace(reading, Subject.of(id.get())))
        .ifPresent(elements::add);
  }

  private Optional<ElementId> readId(Section section, YamlNode.Scalar key, ReadingPlace place) {
    try {
      ElementId id = ElementId.parse(key.value());
      return id.equals(ElementId.INTERNET)
          ? place.report(
              ReaderCodes.ID_NOT_VALID,
              key,
              "\"internet\" always exists and is not declared; choose another id",
              reading.textFixes().validId(key, section))
          : Optional.of(id);
    } catch (AddressFormatException refused) {
      return place.refuse(
          ReaderCodes.ID_NOT_VALID, key, refused, reading.textFixes().validId(key, section));
    }
  }
}
