package io.groundplan.app.document;

import io.groundplan.export.diagram.CellSize;
import io.groundplan.export.diagram.DiagramScene;
import java.util.List;

/**
 * A scene with the view that it shows.
 *
 * @param view name of the view
 * @param scene what is drawn
 */
public record Drawing(String view, DiagramScene scene) {

  /** The view that shows the whole network; its positions stand at the top of the layout file. */
  public static final String NETWORK = "network";

  /** Nothing drawn yet. */
  public static final Drawing EMPTY =
      new Drawing(
          NETWORK,
          new DiagramScene("", new CellSize(0, 0), List.of(), List.of(), List.of(), List.of()));
}
