package io.groundplan.app.window;

import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.model.file.LayoutFile;
import io.groundplan.model.file.LayoutReadResult;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.layout.DiagramLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

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
   * Writes a document to new files.
   *
   * @param newTopology what the topology's file shall say
   * @param from the files it comes from; the comments and the order of their layout are kept
   */
  static OpenFiles create(
      Path path, ReadResult newTopology, DiagramLayout layout, Optional<OpenFiles> from)
      throws UnreadableFileException {
    LayoutReadResult before =
        from.isPresent() ? from.get().layout : LayoutFile.parse(path.toString(), "");
    LayoutReadResult newLayout = LayoutFile.edit(before, layout);
    TopologyFile.write(path, newTopology);
    if (!newLayout.text().isBlank()) {
      LayoutFile.write(LayoutFile.beside(path), newLayout);
    }
    return open(path);
  }

  /** What the session begins with. */
  EditorSnapshot snapshot() {
    return new EditorSnapshot(
        topology.topology(), layout.layout(), Set.of(), Optional.of(topology.text()));
  }

  /** Did somebody else write one of the files since? */
  boolean areChangedUnderneath() throws UnreadableFileException {
    Path beside = LayoutFile.beside(path);
    return (Files.exists(path) && !TopologyFile.read(path).text().equals(topology.text()))
        || (Files.exists(beside) && !LayoutFile.read(beside).text().equals(layout.text()));
  }

  /**
   * Writes what differs.
   *
   * @param newTopology what the topology's file shall say
   */
  OpenFiles save(ReadResult newTopology, DiagramLayout newLayout) throws UnreadableFileException {
    LayoutReadResult edited = LayoutFile.edit(layout, newLayout);
    if (!newTopology.text().equals(topology.text())) {
      TopologyFile.write(path, newTopology);
    }
    if (!edited.text().equals(layout.text())) {
      LayoutFile.write(LayoutFile.beside(path), edited);
    }
    return new OpenFiles(path, newTopology, edited);
  }
}
