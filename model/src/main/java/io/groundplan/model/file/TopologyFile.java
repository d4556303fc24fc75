package io.groundplan.model.file;

import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.TextFix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and saves topology files ({@code NAME.topology.yaml}). Reading is strict about the encoding
 * and YAML itself, and never throws for content; saving is atomic and edits the user's text.
 */
public final class TopologyFile {

  /** Editors with the YAML language server look for a file of that name beside the topology. */
  private static final String SCHEMA_LINE =
      "# yaml-language-server: $schema=topology.schema.json\n";

  private TopologyFile() {}

  /**
   * Reads a file.
   *
   * @throws UnreadableFileException when it is missing, not UTF-8 or not YAML
   */
  public static ReadResult read(Path path) throws UnreadableFileException {
    return parse(path.toString(), TextFile.read(path));
  }

  /**
   * Reads a text.
   *
   * @param file what to call it in messages
   * @throws UnreadableFileException when it is not YAML
   */
  public static ReadResult parse(String file, String text) throws UnreadableFileException {
    return TopologyReader.read(file, YamlText.parse(file, TextFile.withoutMark(text)));
  }

  /**
   * Reads bytes, as from standard input.
   *
   * @param file what to call them in messages
   * @throws UnreadableFileException when they are not UTF-8 or not YAML
   */
  public static ReadResult parse(String file, byte[] bytes) throws UnreadableFileException {
    return parse(file, TextFile.decode(file, bytes));
  }

  /**
   * The smallest edit of the text that makes it mean the topology: every byte that the difference
   * does not concern stays.
   *
   * @throws UnreadableFileException never for a text that was read before
   */
  public static ReadResult edit(ReadResult read, Topology topology) throws UnreadableFileException {
    return plan(read, topology).result();
  }

  /**
   * The edit of {@link #edit} together with what it does beside what it was asked for. What was
   * removed and comes back has its comments and its place again, and what is as it was has the same
   * bytes.
   *
   * @throws UnreadableFileException never for a text that was read before
   */
  public static PlannedEdit plan(ReadResult read, Topology topology)
      throws UnreadableFileException {
    return TopologyEdit.plan(read, topology);
  }

  /**
   * The text with fixes of its reader's problems, as {@link ReadResult#fixes} gives them, read
   * again. Of two that touch one place the earlier in the list is made.
   *
   * @throws UnreadableFileException when the fixes are of another text
   */
  public static ReadResult mend(ReadResult read, List<TextFix> fixes)
      throws UnreadableFileException {
    List<TextFix> made = new ArrayList<>();
    for (TextFix fix : fixes) {
      if (made.stream().noneMatch(fix::overlaps)) {
        made.add(fix);
      }
    }
    List<Splice> splices =
        made.stream()
            .map(fix -> new Splice(new Span(fix.start(), fix.end()), fix.replacement()))
            .toList();
    return parse(read.file(), Splice.apply(read.text(), splices));
  }

  /**
   * The text with other texts in the place of some of its own, read again.
   *
   * @throws UnreadableFileException never for a text that was read before
   */
  public static ReadResult replace(ReadResult read, ScalarChange change)
      throws UnreadableFileException {
    Optional<YamlNode> root = YamlText.parse(read.file(), read.text()).root();
    return root.isEmpty()
        ? read
        : parse(read.file(), new ScalarEdits(read.text(), change).apply(root.get()));
  }

  /**
   * The topology as a new file, whose first line lets editors find the schema.
   *
   * @param file what to call it in messages
   * @throws UnreadableFileException never
   */
  public static ReadResult create(String file, Topology topology) throws UnreadableFileException {
    return parse(file, SCHEMA_LINE + TopologyWriter.canonical(topology));
  }

  /**
   * Writes the text in one step, keeping the permissions of a file that is there.
   *
   * @throws UnreadableFileException when it cannot be written; the old file is whole then
   */
  public static void write(Path path, ReadResult result) throws UnreadableFileException {
    TextFile.write(path, result.text());
  }
}
