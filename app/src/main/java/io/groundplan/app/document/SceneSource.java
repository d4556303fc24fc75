package io.groundplan.app.document;

import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.topology.Topology;

/** Draws a view of a network. Pure and slow: it is asked off the user interface's thread. */
@FunctionalInterface
public interface SceneSource {

  /** The scene of a view. */
  DiagramScene compose(Topology topology, DiagramLayout layout, String view);
}
