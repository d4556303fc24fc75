package io.groundplan.export.documentation;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Exporter;
import io.groundplan.export.diagram.DiagramModel;
import io.groundplan.export.diagram.layout.DiagramScenes;
import io.groundplan.export.diagram.svg.SvgRenderer;
import io.groundplan.export.diagram.text.Glyphs;
import io.groundplan.export.diagram.text.TextRenderer;
import io.groundplan.export.diagram.topology.SceneComposer;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.DiagramView;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.ValidTopology;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The network as a Markdown page and as a drawing. No problem blocks it: a network that is wrong is
 * described as it is.
 */
public final class DocumentationExporter implements Exporter {

  /** A page must not speak of what does not exist. */
  private static final Set<RuleCode> BLOCKED_BY = Set.of(RuleCode.of(902));

  private static final String ID = "documentation";

  /** What stands beside the page. */
  private static final String FILES =
      """

      ## Files

      The drawing also stands alone: [SVG](network.svg) for light and dark, and [text](network.txt).
      """;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "A Markdown page with tables, and the drawing as text and SVG";
  }

  @Override
  public Set<RuleCode> blockedBy(ExportProfile profile) {
    return BLOCKED_BY;
  }

  @Override
  public ArtifactTree export(ValidTopology valid, ExportOptions options) {
    Topology topology = valid.topology();
    if (topology.size() == 0) {
      return ArtifactTree.empty();
    }
    DiagramModel model = SceneComposer.compose(topology, options.layout(), SceneComposer.NETWORK);
    String drawing = text(model, options.layout());
    return ArtifactTree.of(
        List.of(
            file("network.md", comment(options) + DocumentationPage.of(topology, drawing) + FILES),
            file(
                "network.svg", comment(options) + SvgRenderer.render(DiagramScenes.compose(model))),
            file("network.txt", drawing)));
  }

  /** As wide as the view of the whole network says, as the command draws it. */
  private static String text(DiagramModel model, DiagramLayout layout) {
    int columns =
        Optional.ofNullable(layout.views().get(SceneComposer.NETWORK))
            .flatMap(DiagramView::width)
            .orElse(DiagramScenes.COLUMNS);
    return TextRenderer.render(DiagramScenes.compose(model, columns), Glyphs.UNICODE);
  }

  private static ArtifactFile file(String name, String text) {
    return new ArtifactFile(ArtifactPath.of("docs", name), text, ID);
  }

  /** Two hyphens may not stand in a comment (XML 1.0, section 2.5). */
  private static String comment(ExportOptions options) {
    return "<!-- " + options.header().replaceAll("-(?=-)", "- ") + " -->\n";
  }
}
