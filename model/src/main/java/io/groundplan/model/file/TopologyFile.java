package io.groundplan.model.file;

import java.nio.file.Path;

/**
 * Reads and saves topology files ({@code NAME.topology.yaml}). Reading is strict about the encoding
 * and YAML itself, and never throws for content; saving is atomic and edits the user's text.
 */
public final class TopologyFile {

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
}
