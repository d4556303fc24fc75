package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.diagram.layout.DiagramScenes;
import io.groundplan.export.diagram.text.Glyphs;
import io.groundplan.export.diagram.text.TextRenderer;
import io.groundplan.export.diagram.topology.SceneComposer;
import io.groundplan.model.file.Examples;
import io.groundplan.model.file.LayoutFile;
import io.groundplan.model.file.TopologyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void the_readme_shows_the_drawing_that_the_command_draws() throws Exception {
    Path example = Examples.root().resolve("examples/proxmox/proxmox.topology.yaml");
    String drawn =
        TextRenderer.render(
            DiagramScenes.compose(
                SceneComposer.compose(
                    TopologyFile.read(example).topology(),
                    LayoutFile.read(LayoutFile.beside(example)).layout(),
                    SceneComposer.NETWORK)),
            Glyphs.UNICODE);

    assertThat(Files.readString(Examples.root().resolve("README.md"))).contains(drawn);
  }
}
