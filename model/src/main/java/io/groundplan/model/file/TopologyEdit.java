package io.groundplan.model.file;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the smallest edit of a text that makes it mean a topology, and proves it by reading. Where
 * an edit of single values does not mean the same, the elements concerned are written anew with
 * their comments above them, then their sections, and only then the file.
 */
final class TopologyEdit {

  private final ReadResult read;
  private final Topology wanted;

  private TopologyEdit(ReadResult read, Topology wanted) {
    this.read = read;
    this.wanted = wanted;
  }

  static PlannedEdit plan(ReadResult read, Topology wanted) throws UnreadableFileException {
    if (wanted.equals(read.topology())) {
      return new PlannedEdit(read, List.of());
    }
    TopologyEdit edit = new TopologyEdit(read, wanted);
    Revision<Topology> base = edit.base();
    PlannedEdit planned =
        base.meaning().equals(wanted)
            ? new PlannedEdit(TopologyFile.parse(read.file(), base.text()), List.of())
            : edit.from(base);
    return new PlannedEdit(
        planned
            .result()
            .withEarlier(
                Revision.with(read.earlier(), new Revision<>(read.text(), read.topology()))),
        planned.remarks());
  }

  /**
   * The text to edit: the one that was read, or an earlier one where more of the elements still
   * stand, with their comments, that come back now.
   */
  private Revision<Topology> base() {
    Revision<Topology> best = new Revision<>(read.text(), read.topology());
    boolean comesBack =
        wanted.all().stream().anyMatch(element -> !read.topology().contains(element.id()));
    int least = distance(best.meaning());
    for (Revision<Topology> earlier : read.earlier().reversed()) {
      if (earlier.meaning().equals(wanted)) {
        return earlier;
      }
      if (comesBack && distance(earlier.meaning()) < least) {
        best = earlier;
        least = distance(earlier.meaning());
      }
    }
    return best;
  }

  /** How much an edit would write: what is new weighs most, since its comments are lost. */
  private int distance(Topology from) {
    int distance = 0;
    for (Element element : wanted.all()) {
      Optional<Element> old = from.find(element.id());
      distance += old.isEmpty() ? 3 : 0;
      distance += old.isPresent() && !old.get().equals(element) ? 1 : 0;
    }
    return distance
        + (int) from.all().stream().filter(it -> wanted.find(it.id()).isEmpty()).count();
  }

  private PlannedEdit from(Revision<Topology> base) throws UnreadableFileException {
    YamlText yaml = YamlText.parse(read.file(), base.text());
    if (!(yaml.root().orElse(null) instanceof YamlNode.Mapping)) {
      return new PlannedEdit(TopologyFile.create(read.file(), wanted), List.of());
    }
    Topology before = base.meaning();
    YamlEditor.Edited edited = TopologyWriter.edit(yaml, before, wanted);
    Optional<ReadResult> result = read(edited.text());
    if (result.filter(this::isWanted).isPresent()) {
      return new PlannedEdit(result.get(), edited.remarks());
    }
    List<Element> wrong = result.map(this::wrongElements).orElseGet(() -> changed(before));
    for (Set<List<String>> anew : List.of(elements(wrong), sections(wrong, before))) {
      YamlEditor.Edited rewritten = TopologyWriter.edit(yaml, before, wanted, anew);
      Optional<ReadResult> again = read(rewritten.text());
      if (again.filter(this::isWanted).isPresent()) {
        List<String> remarks = new ArrayList<>(rewritten.remarks());
        remarks.add(
            anew.stream()
                .map(List::getLast)
                .collect(
                    Collectors.joining(
                        ", ", "", ": written anew, with the comments inside above it")));
        return new PlannedEdit(again.get(), remarks);
      }
    }
    return anew(yaml);
  }

  private PlannedEdit anew(YamlText yaml) throws UnreadableFileException {
    String comments =
        YamlComments.in(yaml, new Span(0, yaml.text().length()), yaml.root().orElseThrow()).stream()
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    String text = comments + TopologyWriter.canonical(wanted);
    return new PlannedEdit(
        TopologyFile.parse(read.file(), text.replace("\n", yaml.lineEnd())),
        List.of("the whole file is written anew, with its comments at its head"));
  }

  private Optional<ReadResult> read(String text) {
    try {
      return Optional.of(TopologyFile.parse(read.file(), text));
    } catch (UnreadableFileException _) {
      return Optional.empty();
    }
  }

  private boolean isWanted(ReadResult result) {
    return result.topology().equals(wanted);
  }

  private List<Element> wrongElements(ReadResult result) {
    return wanted.all().stream()
        .filter(element -> !result.topology().find(element.id()).equals(Optional.of(element)))
        .toList();
  }

  private List<Element> changed(Topology before) {
    return wanted.all().stream()
        .filter(element -> !before.find(element.id()).equals(Optional.of(element)))
        .toList();
  }

  private static Set<List<String>> elements(List<Element> elements) {
    Set<List<String>> paths = new LinkedHashSet<>();
    elements.forEach(it -> paths.add(List.of(it.section().key(), it.id().value())));
    return paths;
  }

  private Set<List<String>> sections(List<Element> elements, Topology before) {
    Set<List<String>> paths = new LinkedHashSet<>();
    elements.forEach(it -> paths.add(List.of(it.section().key())));
    for (Element element : before.all()) {
      ElementId id = element.id();
      if (wanted.find(id).isEmpty()) {
        paths.add(List.of(element.section().key()));
      }
    }
    return paths;
  }
}
