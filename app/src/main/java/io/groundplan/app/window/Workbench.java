package io.groundplan.app.window;

import io.groundplan.app.document.DocumentSession;
import io.groundplan.app.document.Drawing;
import io.groundplan.app.document.Edit;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.app.document.SceneSource;
import io.groundplan.app.renumbering.Preview;
import io.groundplan.app.work.Latest;
import io.groundplan.app.work.Workers;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.file.PlannedEdit;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.DiagramView;
import io.groundplan.model.plan.PrefixRenumbering;
import io.groundplan.model.plan.Renumbered;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.engine.Validator;
import io.groundplan.model.validation.file.OrphanPlacements;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
  private final Latest<Judgement> judgements;
  private final Workers workers;
  private final Texts texts = new Texts();
  private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(Drawing.EMPTY);
  private final ReadOnlyObjectWrapper<Judgement> judgement =
      new ReadOnlyObjectWrapper<>(Judgement.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<OpenFiles>> files =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String view = Drawing.NETWORK;

  Workbench(SceneSource scenes, Workers workers, Clock clock) {
    this.scenes = scenes;
    this.clock = clock;
    this.workers = workers;
    this.session =
        new DocumentSession(new EditorSnapshot(Topology.EMPTY, DiagramLayout.EMPTY, Set.of()));
    this.drawings = new Latest<>(workers.drawing(), workers.home(), this::show);
    this.judgements = new Latest<>(workers.judging(), workers.home(), judgement::set);
    session
        .historyProperty()
        .addListener((_, before, after) -> {
          EditorSnapshot old = before.present();
          EditorSnapshot now = after.present();
          if (!old.topology().equals(now.topology())
              || !old.text().equals(now.text())
              || !placed(old.layout()).equals(placed(now.layout()))) {
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

  /** What is wrong with the document. */
  ReadOnlyObjectProperty<Judgement> judgementProperty() {
    return judgement.getReadOnlyProperty();
  }

  /** Is an edit being worked out? */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The files of the document; none for a new one. */
  ReadOnlyObjectProperty<Optional<OpenFiles>> filesProperty() {
    return files.getReadOnlyProperty();
  }

  /** All problems that the network would have as the other topology. */
  Function<Topology, List<Problem>> judge(List<Problem> readers) {
    LocalDate today = today();
    return topology -> Validator.validate(topology, readers, today).problems();
  }

  /** The day on which waivers are judged. */
  LocalDate today() {
    return LocalDate.now(clock);
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

  /** What saving would make of the topology's file. */
  PlannedEdit plan() {
    return texts.plan(session.snapshot());
  }

  /**
   * Writes the document to its files.
   *
   * @param topology what the topology's file shall say
   */
  void save(ReadResult topology) throws UnreadableFileException {
    if (files.get().isPresent()) {
      saved(files.get().get().save(topology, session.snapshot().layout()));
    }
  }

  /**
   * Writes the document to other files, which are its files from now on.
   *
   * @param topology what the topology's file shall say
   */
  void saveAs(Path path, ReadResult topology) throws UnreadableFileException {
    saved(OpenFiles.create(path, topology, session.snapshot().layout(), files.get()));
  }

  private void saved(OpenFiles written) {
    files.set(Optional.of(written));
    texts.remember(written.topology());
    session.markSaved(written.topology().text());
    judge();
  }

  /**
   * Works an edit out in the background, and does it. If the document has changed meanwhile, it is
   * worked out anew.
   *
   * @param work what to do, if anything
   * @param onNothing is told if there is nothing to do
   */
  void edit(Function<EditorSnapshot, Optional<Edit>> work, Runnable onNothing) {
    EditorSnapshot before = session.snapshot();
    busy.set(true);
    workers
        .filing()
        .execute(() -> {
          try {
            Optional<Edit> edit = work.apply(before);
            workers.home().execute(() -> edit(before, edit, work, onNothing));
          } finally {
            workers.home().execute(() -> busy.set(false));
          }
        });
  }

  private void edit(
      EditorSnapshot before,
      Optional<Edit> edit,
      Function<EditorSnapshot, Optional<Edit>> work,
      Runnable onNothing) {
    if (!session.snapshot().hasContentOf(before)) {
      edit(work, onNothing);
    } else {
      edit.ifPresentOrElse(session::apply, onNothing);
    }
  }

  /** What the document's file would say of a snapshot of it. */
  Texts texts() {
    return texts;
  }

  /** Shows another view of the network. */
  void show(String newView) {
    view = newView;
    draw();
  }

  private void begin(Optional<OpenFiles> opened, EditorSnapshot snapshot) {
    files.set(opened);
    opened.map(OpenFiles::topology).ifPresent(texts::remember);
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
    EditorSnapshot snapshot = session.snapshot();
    List<Problem> ofLayout = files.get().map(open -> open.layout().problems()).orElse(List.of());
    LocalDate today = today();
    judgements.submit(() -> judge(snapshot, ofLayout, today));
  }

  private Judgement judge(EditorSnapshot snapshot, List<Problem> ofLayout, LocalDate today) {
    Optional<ReadResult> read =
        texts.isReadWhole(snapshot) ? Optional.empty() : Optional.of(texts.of(snapshot));
    List<Problem> readers = new ArrayList<>(read.map(ReadResult::problems).orElse(List.of()));
    readers.addAll(ofLayout);
    readers.addAll(OrphanPlacements.of(snapshot.topology(), snapshot.layout()));
    return new Judgement(Validator.validate(snapshot.topology(), readers, today), readers, read);
  }

  /** What has a place, in whatever view. */
  private static Set<Reference> placed(DiagramLayout layout) {
    if (layout.views().isEmpty()) {
      return layout.positions().keySet();
    }
    Set<Reference> placed = new HashSet<>(layout.positions().keySet());
    for (DiagramView view : layout.views().values()) {
      placed.addAll(view.positions().keySet());
    }
    return placed;
  }

  private void draw() {
    EditorSnapshot snapshot = session.snapshot();
    String shown = view;
    drawings.submit(
        () -> new Drawing(shown, scenes.compose(snapshot.topology(), snapshot.layout(), shown)));
  }

  /** What giving a network another prefix would do to the document as it is now. */
  BiFunction<IpPrefix, IpPrefix, Preview> renumbering() {
    EditorSnapshot present = session.snapshot();
    LocalDate today = today();
    return (old, now) -> {
      Renumbered renumbered = PrefixRenumbering.preview(texts.of(present), old, now, today);
      return new Preview(
          renumbered.after().topology(),
          renumbered.after().text(),
          renumbered.changes(),
          renumbered.mentions().stream().map(Renumbered.Mention::line).toList(),
          renumbered.problems());
    };
  }
}
