package io.groundplan.app.window;

import io.groundplan.app.words.Words;
import io.groundplan.model.file.PlannedEdit;
import io.groundplan.model.file.UnreadableFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens and saves, asking where something could be lost. */
final class Filing {
  private final Workbench bench;
  private final Dialogs dialogs;

  Filing(Workbench bench, Dialogs dialogs) {
    this.bench = bench;
    this.dialogs = dialogs;
  }

  /** Opens a file; tells why where it cannot be read. */
  boolean open(Path path) {
    try {
      bench.open(path);
      return true;
    } catch (UnreadableFileException unreadable) {
      dialogs.tellFailure(Words.of("dialog.failure.open", path.toString()), reason(unreadable));
      return false;
    }
  }

  void chooseAndOpen() {
    if (mayLeave()) {
      dialogs.chooseToOpen(path()).ifPresent(this::open);
    }
  }

  void begin() {
    if (mayLeave()) {
      bench.begin();
    }
  }

  /** Saves; a new document asks for its file first. Returns whether everything is written. */
  boolean save() {
    Optional<OpenFiles> files = bench.filesProperty().get();
    if (files.isEmpty()) {
      return saveAs();
    }
    try {
      if (!files.get().areChangedUnderneath() || dialogs.askAboutOverwriting(name())) {
        PlannedEdit planned = bench.plan();
        if (dialogs.askAboutRemarks(planned.remarks())) {
          bench.save(planned.result());
          return true;
        }
      }
    } catch (UnreadableFileException failure) {
      dialogs.tellFailure(Words.of("dialog.failure.save", name()), reason(failure));
    }
    return false;
  }

  boolean saveAs() {
    Optional<Path> chosen = dialogs.chooseToSave(path());
    if (chosen.isEmpty()) {
      return false;
    }
    try {
      PlannedEdit planned = bench.plan();
      if (!dialogs.askAboutRemarks(planned.remarks())) {
        return false;
      }
      bench.saveAs(chosen.get(), planned.result());
      return true;
    } catch (UnreadableFileException failure) {
      dialogs.tellFailure(Words.of("dialog.failure.save", chosen.get()), reason(failure));
      return false;
    }
  }

  /** May the document be left? Asks if it has unsaved changes. */
  boolean mayLeave() {
    if (!bench.session().history().isChanged()) {
      return true;
    }
    return switch (dialogs.askAboutUnsaved(name())) {
      case SAVE -> save();
      case DISCARD -> true;
      case STAY -> false;
    };
  }

  /** What the document is called. */
  String name() {
    return path().map(path -> path.getFileName().toString()).orElse(Words.of("document.new"));
  }

  private Optional<Path> path() {
    return bench.filesProperty().get().map(OpenFiles::path);
  }

  private static String reason(UnreadableFileException failure) {
    return Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
  }
}
