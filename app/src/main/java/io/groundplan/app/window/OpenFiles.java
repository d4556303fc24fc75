package io.groundplan.app.window;

import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.model.file.LayoutFile;
import io.groundplan.model.file.LayoutReadResult;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.validation.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A topology file and the layout file beside it, as they were read or last written.
 *
 * @param path of the topology
 * @param topology what stands in it
 * @param layout what stands beside it
 */
record OpenFiles(Path path, ReadResult topology, LayoutReadResult layout) {

  /** Reads both; opening writes nothing. */
  static OpenFiles open(Path path) throws UnreadableFileException {
    return new OpenFiles(path, TopologyFile.read(path), LayoutFile.read(LayoutFile.beside(path)));
  }

  /**
   * Writes a snapshot to new files.
   *
   * @param from the files it comes from, whose comments and order are kept
   */
  static OpenFiles create(Path path, EditorSnapshot snapshot, Optional<OpenFiles> from)
      throws UnreadableFileException {
    ReadResult newTopology =
        from.isPresent()
            ? TopologyFile.edit(from.get().topology, snapshot.topology())
            : TopologyFile.create(path.toString(), snapshot.topology());
    LayoutReadResult before =
        from.isPresent() ? from.get().layout : LayoutFile.parse(path.toString(), "");
    LayoutReadResult newLayout = LayoutFile.edit(before, snapshot.layout());
    TopologyFile.write(path, newTopology);
    if (!newLayout.text().isBlank()) {
      LayoutFile.write(LayoutFile.beside(path), newLayout);
    }
    return open(path);
  }

  /** What the session begins with. */
  EditorSnapshot snapshot() {
    return new EditorSnapshot(topology.topology(), layout.layout(), Set.of());
  }

  /** What could not be understood when it was read. */
  List<Problem> problems() {
    return Stream.concat(topology.problems().stream(), layout.problems().stream()).toList();
  }

  /** Did somebody else write one of the files since? */
  boolean areChangedUnderneath() throws UnreadableFileException {
    Path beside = LayoutFile.beside(path);
    return (Files.exists(path) && !TopologyFile.read(path).text().equals(topology.text()))
        || (Files.exists(beside) && !LayoutFile.read(beside).text().equals(layout.text()));
  }

  /** Writes what differs, as the smallest edit of the text. */
  OpenFiles save(EditorSnapshot snapshot) throws UnreadableFileException {
    ReadResult newTopology = TopologyFile.edit(topology, snapshot.topology());
    LayoutReadResult newLayout = LayoutFile.edit(layout, snapshot.layout());
    if (!newTopology.text().equals(topology.text())) {
      TopologyFile.write(path, newTopology);
    }
    if (!newLayout.text().equals(layout.text())) {
      LayoutFile.write(LayoutFile.beside(path), newLayout);
    }
    return new OpenFiles(path, newTopology, newLayout);
  }
}
