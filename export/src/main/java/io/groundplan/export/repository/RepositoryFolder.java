package io.groundplan.export.repository;

import io.groundplan.export.ArtifactPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder that is exported to, as it stands on the disk. Links below it are seen as links and
 * never followed; the folder itself may be one, and need not exist.
 */
public record RepositoryFolder(Path root) {

  public RepositoryFolder {
    root = root.toAbsolutePath();
  }

  /** The manifest, or an empty one when none was written yet. */
  public Manifest manifest() throws IOException {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    return switch (state(Manifest.PATH)) {
      case FileState.Absent _ -> Manifest.empty();
      case FileState.Present _ -> ManifestFile.read(text(Manifest.PATH));
      case FileState.Obstructed(String reason) ->
          throw new ManifestException(resolve(Manifest.PATH) + " " + reason);
    };
  }

  /** The state of each of these paths. */
  public SortedMap<ArtifactPath, FileState> states(Collection<ArtifactPath> paths)
      throws IOException {
    TreeMap<ArtifactPath, FileState> states = new TreeMap<>();
    for (ArtifactPath path : paths) {
      states.put(path, state(path));
    }
    return states;
  }

  /** The state of one path, looked at segment by segment so that no link is followed. */
  public FileState state(ArtifactPath path) throws IOException {
    Path here = root;
    for (String segment : path.segments().subList(0, path.segments().size() - 1)) {
      here = here.resolve(segment);
      try {
        BasicFileAttributes folder = attributes(here);
        if (!folder.isDirectory()) {
          return new FileState.Obstructed(
              "stands behind %s, which is %s".formatted(root.relativize(here), what(folder)));
        }
      } catch (NoSuchFileException _) {
        return new FileState.Absent();
      }
    }
    try {
      BasicFileAttributes file = attributes(resolve(path));
      if (!file.isRegularFile()) {
        return new FileState.Obstructed("is " + what(file));
      }
      try (InputStream in = Files.newInputStream(resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        return new FileState.Present(Sha256.of(in));
      }
    } catch (NoSuchFileException _) {
      return new FileState.Absent();
    }
  }

  /** The text of a file; bytes that are no UTF-8 become replacement characters. */
  public String text(ArtifactPath path) throws IOException {
    try (InputStream in = Files.newInputStream(resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Path resolve(ArtifactPath path) {
    Path here = root;
    for (String segment : path.segments()) {
      here = here.resolve(segment);
    }
    return here;
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static String what(BasicFileAttributes file) {
    if (file.isSymbolicLink()) {
      return "a symbolic link";
    }
    if (file.isDirectory()) {
      return "a folder";
    }
    return file.isRegularFile() ? "a file" : "no regular file";
  }
}
