package io.groundplan.model.file;

import java.io.IOException;
import java.util.Optional;

/**
 * A file that is not there, cannot be opened, is not UTF-8 or not YAML. What parses but is wrong is
 * a problem instead.
 */
public final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final transient Optional<SourcePosition> position;

  /**
   * A file that cannot be read or written.
   *
   * @param file as its user named it
   * @param position where, if the text says
   * @param reason what is wrong and what to do
   */
  public UnreadableFileException(String file, Optional<SourcePosition> position, String reason) {
    super(file + position.map(place -> ":" + place).orElse("") + ": " + reason);
    this.file = file;
    this.position = position;
  }

  /** The file as its user named it. */
  public String file() {
    return file;
  }

  /** Where in it. */
  public Optional<SourcePosition> position() {
    return position;
  }
}
