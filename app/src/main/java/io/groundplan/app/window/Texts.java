package io.groundplan.app.window;

import io.groundplan.app.document.Edit;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.model.file.PlannedEdit;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.mending.Mending;
import io.groundplan.model.mending.MendingResult;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.TextFix;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the topology's file would say of a snapshot. Slow for large networks: ask away from the
 * window's thread. Any thread may ask; the text that was read last is remembered.
 */
final class Texts {
  private final AtomicReference<Optional<ReadResult>> latest =
      new AtomicReference<>(Optional.empty());

  /** Takes note of what was read, so that it is not read again. */
  void remember(ReadResult read) {
    latest.set(Optional.of(read));
  }

  /** Could all of the text be understood that a snapshot is an edit of? */
  boolean isReadWhole(EditorSnapshot snapshot) {
    return snapshot.text().map(this::read).filter(read -> !read.problems().isEmpty()).isEmpty();
  }

  /** What a snapshot would be written as. */
  ReadResult of(EditorSnapshot snapshot) {
    return plan(snapshot).result();
  }

  /** The same, with what happens beside what the snapshot asks for. */
  PlannedEdit plan(EditorSnapshot snapshot) {
    try {
      return snapshot.text().isPresent()
          ? TopologyFile.plan(read(snapshot.text().get()), snapshot.topology())
          : new PlannedEdit(TopologyFile.create("", snapshot.topology()), List.of());
    } catch (UnreadableFileException e) {
      throw new IllegalStateException("The document is not readable", e);
    }
  }

  /** The edit that makes a fix of what reading reports, if the snapshot still needs it. */
  Optional<Edit> mend(EditorSnapshot snapshot, Problem problem, TextFix fix) {
    ReadResult read = of(snapshot);
    return read.problems().stream()
        .filter(other -> isSame(other, problem))
        .flatMap(other -> read.fixes(other).stream())
        .filter(other -> other.label().equals(fix.label()))
        .findFirst()
        .map(present -> mend(read, present));
  }

  /** What mending all that needs no choice would make of the snapshot. */
  MendingResult mendAll(EditorSnapshot snapshot, LocalDate today) {
    MendingResult result = Mending.mend(of(snapshot), today, _ -> true, Optional.empty());
    remember(result.mended());
    return result;
  }

  private Edit mend(ReadResult read, TextFix fix) {
    try {
      ReadResult mended = TopologyFile.mend(read, List.of(fix));
      remember(mended);
      return Edit.ofText(fix.label(), mended.topology(), mended.text());
    } catch (UnreadableFileException e) {
      throw new IllegalStateException("The document is not readable when mended", e);
    }
  }

  private ReadResult read(String text) {
    Optional<ReadResult> known = latest.get().filter(read -> read.text().equals(text));
    if (known.isPresent()) {
      return known.get();
    }
    try {
      ReadResult read = TopologyFile.parse("", text);
      remember(read);
      return read;
    } catch (UnreadableFileException e) {
      throw new IllegalStateException("The document is not readable", e);
    }
  }

  private static boolean isSame(Problem one, Problem other) {
    return one.code().equals(other.code())
        && one.subject().equals(other.subject())
        && one.message().equals(other.message());
  }
}
