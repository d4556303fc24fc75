package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.ObjectPlacement;
import io.groundplan.model.topology.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFilesTest {
  @TempDir Path folder = Path.of("");

  private static EditorSnapshot lab() {
    return new EditorSnapshot(
        Networks.lab(),
        DiagramLayout.EMPTY.with(Reference.parse("cp-1"), ObjectPlacement.at(3, 2)),
        Set.of());
  }

  @Test
  void a_new_document_is_read_as_it_was_written() throws UnreadableFileException {
    Path path = folder.resolve("new.topology.yaml");

    OpenFiles.create(path, new Texts().of(lab()), lab().layout(), Optional.empty());

    EditorSnapshot read = OpenFiles.open(path).snapshot();
    assertThat(read).isEqualTo(lab().withText(read.text()));
    assertThat(folder.resolve("new.layout.yaml")).exists();
  }

  @Test
  void a_file_with_the_line_for_its_schema_is_read_and_keeps_it() throws IOException {
    Path path = folder.resolve("lab.topology.yaml");
    String line = "# yaml-language-server: $schema=topology.schema.json\n";
    Files.writeString(path, line + Networks.LAB);
    OpenFiles opened = OpenFiles.open(path);
    assertThat(opened.topology().problems()).isEmpty();
    EditorSnapshot renamed =
        opened.snapshot().withTopology(opened.snapshot().topology().withName("Other"));

    opened.save(new Texts().of(renamed), renamed.layout());

    assertThat(path).content().isEqualTo(line + Networks.LAB.replace("name: Lab", "name: Other"));
  }

  @Test
  void saving_under_another_name_keeps_comments_and_leaves_the_first_file() throws IOException {
    Path first = folder.resolve("lab.topology.yaml");
    Path second = folder.resolve("other.topology.yaml");
    Files.writeString(first, Networks.LAB);
    OpenFiles opened = OpenFiles.open(first);

    OpenFiles.create(second, opened.topology(), opened.layout().layout(), Optional.of(opened));

    assertThat(second).content().isEqualTo(Networks.LAB);
    assertThat(first).content().isEqualTo(Networks.LAB);
  }

  @Test
  void a_document_without_a_place_for_anything_has_no_layout_file() throws UnreadableFileException {
    EditorSnapshot unplaced = new EditorSnapshot(Networks.lab(), DiagramLayout.EMPTY, Set.of());

    OpenFiles.create(
        folder.resolve("new.topology.yaml"),
        new Texts().of(unplaced),
        unplaced.layout(),
        Optional.empty());

    assertThat(folder.resolve("new.layout.yaml")).doesNotExist();
  }

  @Test
  void a_file_that_somebody_else_wrote_since_is_noticed() throws IOException {
    Path path = folder.resolve("lab.topology.yaml");
    Files.writeString(path, Networks.LAB);
    OpenFiles opened = OpenFiles.open(path);
    assertThat(opened.areChangedUnderneath()).isFalse();

    Files.writeString(path, Networks.LAB + "# more\n");

    assertThat(opened.areChangedUnderneath()).isTrue();
  }
}
