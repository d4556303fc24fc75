package io.groundplan.model.file;

import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads and saves layout files ({@code NAME.layout.yaml}), which stand beside their topology. A
 * missing one is an empty layout.
 */
public final class LayoutFile {

  private static final String TOPOLOGY_ENDING = ".topology.yaml";
  private static final String ENDING = ".layout.yaml";

  private LayoutFile() {}

  /** The layout file beside a topology file. */
  public static Path beside(Path topology) {
    String name = topology.getFileName() == null ? "" : topology.getFileName().toString();
    String stem =
        name.endsWith(TOPOLOGY_ENDING)
            ? name.substring(0, name.length() - TOPOLOGY_ENDING.length())
            : name.replaceFirst("\\.ya?ml$", "");
    return topology.resolveSibling(stem + ENDING);
  }

  /**
   * Reads a layout file; an empty layout where there is none.
   *
   * @throws UnreadableFileException when it is not UTF-8 or not YAML
   */
  public static LayoutReadResult read(Path path) throws UnreadableFileException {
    return Files.exists(path)
        ? parse(path.toString(), TextFile.read(path))
        : new LayoutReadResult(
            path.toString(), "", DiagramLayout.EMPTY, SourceMap.EMPTY, List.of(), List.of());
  }

  /**
   * Reads a text.
   *
   * @param file what to call it in messages
   * @throws UnreadableFileException when it is not YAML
   */
  public static LayoutReadResult parse(String file, String text) throws UnreadableFileException {
    YamlText yaml = YamlText.parse(file, TextFile.withoutMark(text));
    Reading reading = new Reading(yaml);
    DiagramLayout layout =
        yaml.root()
            .flatMap(
                node -> LayoutCodecs.LAYOUT.decode(node, new ReadingPlace(reading, Subject.FILE)))
            .orElse(DiagramLayout.EMPTY);
    return new LayoutReadResult(
        file,
        yaml.text(),
        layout,
        new SourceMap(yaml.root(), Map.of(), reading),
        reading.problems(),
        List.of());
  }

  /**
   * The smallest edit of the text that makes it mean the layout; one line an object.
   *
   * @throws UnreadableFileException never for a text that was read before
   */
  public static LayoutReadResult edit(LayoutReadResult read, DiagramLayout layout)
      throws UnreadableFileException {
    if (layout.equals(read.layout())) {
      return read;
    }
    String text =
        read.earlier().stream()
            .filter(revision -> revision.meaning().equals(layout))
            .findFirst()
            .map(Revision::text)
            .orElseGet(() -> edited(read, layout));
    return parse(read.file(), text)
        .withEarlier(Revision.with(read.earlier(), new Revision<>(read.text(), read.layout())));
  }

  private static String edited(LayoutReadResult read, DiagramLayout layout) {
    if (read.text().isBlank()) {
      return canonical(layout);
    }
    PlainValue before = LayoutCodecs.LAYOUT.encode(read.layout());
    PlainValue after = LayoutCodecs.LAYOUT.encode(layout);
    try {
      YamlText yaml = YamlText.parse(read.file(), read.text());
      if (yaml.root().filter(root -> !root.isNull()).isEmpty()) {
        String words = read.text().endsWith("\n") ? read.text() : read.text() + yaml.lineEnd();
        return words + canonical(layout).replace("\n", yaml.lineEnd());
      }
      String text = YamlEditor.edit(yaml, before, after).text();
      return parse(read.file(), text).layout().equals(layout) ? text : canonical(layout);
    } catch (UnreadableFileException _) {
      return canonical(layout);
    }
  }

  /** The layout written anew. */
  static String canonical(DiagramLayout layout) {
    return YamlFormat.document(LayoutCodecs.LAYOUT.encode(layout), 2);
  }

  /**
   * Writes the text in one step, keeping the permissions of a file that is there.
   *
   * @throws UnreadableFileException when it cannot be written; the old file is whole then
   */
  public static void write(Path path, LayoutReadResult result) throws UnreadableFileException {
    TextFile.write(path, result.text());
  }
}
