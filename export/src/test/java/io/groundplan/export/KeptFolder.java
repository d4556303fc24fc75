package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.repository.UnifiedDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of the repository that holds what an export must make. {@code
 * -Dgroundplan.golden=accept} writes it anew; read the difference before committing it.
 */
final class KeptFolder {

  private final Path kept;

  KeptFolder(Path kept) {
    this.kept = kept;
  }

  /** Fails with a unified diff unless the other folder holds the same files. */
  void check(Path made) throws IOException {
    if (System.getProperty("groundplan.golden", "").equals("accept")) {
      replaceBy(made);
    }
    assertThat(difference(texts(kept), texts(made))).as("%s", kept).isEmpty();
  }

  /** Copies, so that a script stays one that can be run. */
  private void replaceBy(Path made) throws IOException {
    for (String gone : texts(kept).keySet()) {
      Files.delete(kept.resolve(gone));
    }
    for (String name : texts(made).keySet()) {
      Path file = kept.resolve(name);
      Files.createDirectories(file.getParent());
      Files.copy(made.resolve(name), file, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static SortedMap<String, String> texts(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(path).toString().replace('\\', '/');
          texts.put(name, Files.readString(path));
        }
      }
    }
    return texts;
  }

  private static String difference(SortedMap<String, String> kept, SortedMap<String, String> made) {
    TreeSet<String> names = new TreeSet<>(kept.keySet());
    names.addAll(made.keySet());
    StringBuilder difference = new StringBuilder();
    for (String name : names) {
      difference.append(
          UnifiedDiff.of(
              ArtifactPath.parse(name),
              Optional.ofNullable(kept.get(name)),
              Optional.ofNullable(made.get(name))));
    }
    return difference.toString();
  }
}
