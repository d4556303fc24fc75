package io.groundplan.export.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  private static final byte[] BYTES = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void file_is_replaced_as_a_whole_and_nothing_is_left_beside_it() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "something much longer");

    AtomicFile.write(file, BYTES);

    assertThat(file).hasBinaryContent(BYTES);
    assertThat(folder).isDirectoryContaining("glob:**/a");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void missing_folder_is_told_of_the_file_asked_for() {
    Path file = folder.resolve("missing").resolve("a");

    assertThatThrownBy(() -> AtomicFile.write(file, BYTES))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(file.toString());
  }

  @Test
  void folder_in_place_of_the_file_is_refused_and_nothing_is_left() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a"));
    Files.writeString(file.resolve("inside"), "");

    assertThatThrownBy(() -> AtomicFile.write(file, BYTES)).isInstanceOf(IOException.class);
    assertThat(folder.toFile().list()).containsExactly("a");
  }
}
