package io.groundplan.export.repository;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.repository.Manifest.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Carries out a {@link SyncPlan}: each file as a whole or not at all, never through a link, never
 * over a file that changed after the plan was made. The manifest is written last; if a write fails,
 * it still lists what was done until then.
 */
public final class RepositoryWriter {

  private final RepositoryFolder folder;
  private final Set<Path> swept = new HashSet<>();

  public RepositoryWriter(RepositoryFolder folder) {
    this.folder = folder;
  }

  /** Does what the plan says. A plan that changes nothing touches nothing. */
  public void apply(SyncPlan plan) throws IOException {
    TreeMap<ArtifactPath, Entry> listed = new TreeMap<>(plan.before().entries());
    try {
      for (Change change : plan.changes()) {
        apply(change);
        record(change.path(), plan.after(), listed);
      }
    } catch (IOException failure) {
      try {
        save(new Manifest(listed), plan.before());
      } catch (IOException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
    save(plan.after(), plan.before());
  }

  private void apply(Change change) throws IOException {
    switch (change) {
      case Change.Create(ArtifactFile file) -> write(file, new FileState.Absent());
      case Change.Update(ArtifactFile file, Sha256 before) ->
          write(file, new FileState.Present(before));
      case Change.Delete(ArtifactPath path, String _, Sha256 before) -> delete(path, before);
      case Change.Unchanged _, Change.Foreign _, Change.Edited _ -> {}
    }
  }

  private void write(ArtifactFile file, FileState expected) throws IOException {
    requireState(file.path(), expected);
    Path path = folder.resolve(file.path());
    Path parent = Optional.ofNullable(path.getParent()).orElseThrow();
    Files.createDirectories(parent);
    if (swept.add(parent)) {
      AtomicFile.sweep(parent);
    }
    AtomicFile.write(path, file.bytes(), file.isExecutable());
  }

  private void delete(ArtifactPath path, Sha256 expected) throws IOException {
    requireState(path, new FileState.Present(expected));
    Files.delete(folder.resolve(path));
    List<String> segments = path.segments();
    for (int depth = segments.size() - 1; depth > 0; depth--) {
      try {
        Files.delete(folder.resolve(new ArtifactPath(segments.subList(0, depth))));
      } catch (DirectoryNotEmptyException _) {
        return;
      }
    }
  }

  /** Somebody may have edited the file between the plan and now. */
  private void requireState(ArtifactPath path, FileState expected) throws IOException {
    if (!folder.state(path).equals(expected)) {
      throw new FileSystemException(
          folder.resolve(path).toString(), null, "changed while the export was running");
    }
  }

  private static void record(ArtifactPath path, Manifest after, Map<ArtifactPath, Entry> listed) {
    after.find(path).ifPresentOrElse(entry -> listed.put(path, entry), () -> listed.remove(path));
  }

  private void save(Manifest manifest, Manifest before) throws IOException {
    if (manifest.equals(before)) {
      return;
    }
    Files.createDirectories(folder.root());
    AtomicFile.write(
        folder.resolve(Manifest.PATH),
        ManifestFile.write(manifest).getBytes(StandardCharsets.UTF_8));
  }
}
