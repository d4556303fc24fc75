package io.groundplan.export.report;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.file.UnreadableFileException;
import java.io.IOException;
import java.util.List;

/** One file of a run: read and judged, or not readable. */
public sealed interface CheckedFile {

  /** Its name, as its user gave it. */
  String file();

  /**
   * A file that was read.
   *
   * @param read what reading it gave
   * @param report what is wrong with it
   */
  record Judged(ReadResult read, Report report) implements CheckedFile {

    @Override
    public String file() {
      return read.file();
    }
  }

  /**
   * A file that could not be read.
   *
   * @param position where in it, its start if nothing says so
   * @param reason what is wrong, with the name of the file
   */
  record Unreadable(String file, SourcePosition position, String reason) implements CheckedFile {

    /** The file that a failure is about. */
    public static Unreadable of(String file, IOException failure, String reason) {
      SourcePosition position =
          failure instanceof UnreadableFileException about
              ? about.position().orElse(SourcePosition.START)
              : SourcePosition.START;
      return new Unreadable(file, position, reason);
    }
  }

  /** What was found in all files that could be read, one behind the other. */
  static Report sum(List<CheckedFile> files) {
    return new Report(
        files.stream()
            .filter(Judged.class::isInstance)
            .map(Judged.class::cast)
            .flatMap(judged -> judged.report().problems().stream())
            .toList());
  }
}
