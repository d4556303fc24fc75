package io.groundplan.app.window;

import io.groundplan.app.document.DocumentSession;
import io.groundplan.app.document.Drawing;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.app.document.SceneSource;
import io.groundplan.app.renumbering.Preview;
import io.groundplan.app.work.Latest;
import io.groundplan.app.work.Workers;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.mending.Mending;
import io.groundplan.model.mending.MendingResult;
import io.groundplan.model.plan.PrefixRenumbering;
import io.groundplan.model.plan.Renumbered;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.engine.Validator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What a window works on: a document with its files, and what follows from it, which is worked out
 * in the background after every edit. Moving things about asks for a new drawing only.
 */
final class Workbench {
  private final DocumentSession session;
  private final SceneSource scenes;
  private final Clock clock;
  private final Latest<Drawing> drawings;
  private final Latest<Verdict> verdicts;
  private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(Drawing.EMPTY);
  private final ReadOnlyObjectWrapper<Verdict> verdict =
      new ReadOnlyObjectWrapper<>(new Verdict(List.of(), List.of()));
  private final ReadOnlyObjectWrapper<Optional<OpenFiles>> files =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String view = Drawing.NETWORK;

  Workbench(SceneSource scenes, Workers workers, Clock clock) {
    this.scenes = scenes;
    this.clock = clock;
    this.session =
        new DocumentSession(new EditorSnapshot(Topology.EMPTY, DiagramLayout.EMPTY, Set.of()));
    this.drawings = new Latest<>(workers.drawing(), workers.home(), this::show);
    this.verdicts = new Latest<>(workers.judging(), workers.home(), verdict::set);
    session
        .historyProperty()
        .addListener((_, before, after) -> {
          EditorSnapshot old = before.present();
          EditorSnapshot now = after.present();
          if (!old.topology().equals(now.topology())) {
            judge();
          }
          if (!old.hasContentOf(now)) {
            draw();
          }
        });
  }

  /** The document. */
  DocumentSession session() {
    return session;
  }

  /** What is drawn. */
  ReadOnlyObjectProperty<Drawing> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  /** What the rules say. */
  ReadOnlyObjectProperty<Verdict> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /** The files of the document; none for a new one. */
  ReadOnlyObjectProperty<Optional<OpenFiles>> filesProperty() {
    return files.getReadOnlyProperty();
  }

  /** All problems of a topology, with those of reading the file. */
  List<Problem> judge(Topology topology) {
    return Validator.validate(topology, readersProblems(), LocalDate.now(clock)).problems();
  }

  /** Begins a new document. */
  void begin() {
    begin(Optional.empty(), new EditorSnapshot(Topology.EMPTY, DiagramLayout.EMPTY, Set.of()));
  }

  /** Opens a topology with the layout beside it. */
  void open(Path path) throws UnreadableFileException {
    OpenFiles opened = OpenFiles.open(path);
    begin(Optional.of(opened), opened.snapshot());
  }

  /** Writes the document to its files. */
  void save() throws UnreadableFileException {
    if (files.get().isPresent()) {
      files.set(Optional.of(files.get().get().save(session.snapshot())));
      session.markSaved();
      judge();
    }
  }

  /** Writes the document to other files, which are its files from now on. */
  void saveAs(Path path) throws UnreadableFileException {
    files.set(Optional.of(OpenFiles.create(path, session.snapshot(), files.get())));
    session.markSaved();
    judge();
  }

  /** Shows another view of the network. */
  void show(String newView) {
    view = newView;
    draw();
  }

  private void begin(Optional<OpenFiles> opened, EditorSnapshot snapshot) {
    files.set(opened);
    view = Drawing.NETWORK;
    drawing.set(Drawing.EMPTY);
    session.open(snapshot);
    judge();
    draw();
  }

  private void show(Drawing composed) {
    session.show(composed);
    drawing.set(composed);
  }

  private void judge() {
    Topology topology = session.snapshot().topology();
    List<Problem> readers = readersProblems();
    LocalDate today = LocalDate.now(clock);
    verdicts.submit(() -> Validator.validate(topology, readers, today));
  }

  private void draw() {
    EditorSnapshot snapshot = session.snapshot();
    String shown = view;
    drawings.submit(
        () -> new Drawing(shown, scenes.compose(snapshot.topology(), snapshot.layout(), shown)));
  }

  /** What giving a network another prefix would do to the document as it is now. */
  BiFunction<IpPrefix, IpPrefix, Preview> renumbering() {
    ReadResult present = text();
    return (old, now) -> {
      Renumbered renumbered = PrefixRenumbering.preview(present, old, now, LocalDate.now(clock));
      return new Preview(
          renumbered.after().topology(),
          renumbered.changes(),
          renumbered.mentions().stream().map(Renumbered.Mention::line).toList(),
          renumbered.problems());
    };
  }

  /** The fixes of the document's problems that can be made without asking. */
  MendingResult mend() {
    return Mending.mend(
        text(), LocalDate.now(clock), problem -> !problem.fixes().isEmpty(), Optional.empty());
  }

  /** The document as its file would have it. */
  private ReadResult text() {
    Topology topology = session.snapshot().topology();
    try {
      return files.get().isPresent()
          ? TopologyFile.edit(files.get().get().topology(), topology)
          : TopologyFile.create("", topology);
    } catch (UnreadableFileException e) {
      throw new IllegalStateException("The document is not readable", e);
    }
  }

  private List<Problem> readersProblems() {
    return files.get().map(OpenFiles::problems).orElse(List.of());
  }
}
