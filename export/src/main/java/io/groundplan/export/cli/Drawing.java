package io.groundplan.export.cli;

import io.groundplan.export.diagram.DiagramModel;
import io.groundplan.export.diagram.layout.DiagramScenes;
import io.groundplan.export.diagram.svg.SvgRenderer;
import io.groundplan.export.diagram.text.Glyphs;
import io.groundplan.export.diagram.text.TextRenderer;
import io.groundplan.export.diagram.topology.SceneComposer;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.DiagramView;
import io.groundplan.model.topology.Topology;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * What a command draws of a topology.
 *
 * @param topology what to draw
 * @param layout where its objects stand
 * @param view the name of the view
 */
record Drawing(Topology topology, DiagramLayout layout, String view) {

  private static final List<String> VIEWS = List.of("network", "cluster", "ingress", "dns");

  /** The drawing of a view that somebody asked for. */
  static Drawing of(Topology topology, DiagramLayout layout, String view) throws UsageException {
    SequencedSet<String> known = new LinkedHashSet<>(VIEWS);
    known.addAll(layout.views().keySet());
    if (!known.contains(view)) {
      throw new UsageException(
          "there is no view %s; there are %s".formatted(view, String.join(", ", known)));
    }
    return new Drawing(topology, layout, view);
  }

  /** The drawing of the whole network. */
  static Drawing of(Topology topology, DiagramLayout layout) {
    return new Drawing(topology, layout, SceneComposer.NETWORK);
  }

  /** Lines of text; as wide as the view says if no width is given. */
  String text(Optional<Integer> columns, Glyphs glyphs) {
    int width =
        columns
            .or(() -> Optional.ofNullable(layout.views().get(view)).flatMap(DiagramView::width))
            .orElse(DiagramScenes.COLUMNS);
    return TextRenderer.render(DiagramScenes.compose(model(), width), glyphs);
  }

  /** An SVG file that stands alone. */
  String svg() {
    return SvgRenderer.render(DiagramScenes.compose(model()));
  }

  private DiagramModel model() {
    return SceneComposer.compose(topology, layout, view);
  }
}
