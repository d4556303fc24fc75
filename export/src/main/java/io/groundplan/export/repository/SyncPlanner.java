package io.groundplan.export.repository;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.repository.Manifest.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides what an export does with each file. Pure: the files asked for, the manifest and the state
 * of the folder go in, a plan comes out.
 *
 * <p>Bytes that already are as asked are never a difference, even when the manifest does not know
 * them: that is how an export that was interrupted before it wrote its manifest is taken up again.
 *
 * @param profile the profile the files were made with; remembered, not compared
 * @param ran the ids of the exporters that ran; only their files are ever deleted
 * @param overwriteEdited whether edited files that are still made are written over. Files that are
 *     foreign, or edited and no longer made, or behind a link, stay in any case
 */
public record SyncPlanner(String profile, Set<String> ran, boolean overwriteEdited) {

  public SyncPlanner {
    ran = Set.copyOf(ran);
  }

  /** The paths whose state {@link #plan} asks for. */
  public static SortedSet<ArtifactPath> concerned(ArtifactTree tree, Manifest manifest) {
    TreeSet<ArtifactPath> paths = new TreeSet<>(manifest.entries().keySet());
    paths.addAll(tree.byPath().keySet());
    return paths;
  }

  /** The plan; {@code states} holds at least the {@link #concerned} paths. */
  public SyncPlan plan(ArtifactTree tree, Manifest manifest, Map<ArtifactPath, FileState> states) {
    if (tree.find(Manifest.PATH).isPresent()) {
      throw new IllegalArgumentException(Manifest.PATH + " is no file for an exporter to make");
    }
    List<Change> changes = new ArrayList<>();
    TreeMap<ArtifactPath, Entry> after = new TreeMap<>();
    for (ArtifactPath path : concerned(tree, manifest)) {
      Optional<Entry> entry = manifest.find(path);
      FileState state = Optional.ofNullable(states.get(path)).orElseThrow();
      Optional<Change> change =
          tree.find(path)
              .map(file -> made(file, entry, state))
              .or(() -> noLongerMade(path, entry.orElseThrow(), state));
      change.ifPresent(changes::add);
      entryAfter(change, entry, state).ifPresent(kept -> after.put(path, kept));
    }
    return new SyncPlan(changes, manifest, new Manifest(after));
  }

  private Change made(ArtifactFile file, Optional<Entry> entry, FileState state) {
    return switch (state) {
      case FileState.Absent _ -> new Change.Create(file);
      case FileState.Present(Sha256 hash) -> {
        if (hash.equals(Sha256.of(file.bytes()))) {
          yield new Change.Unchanged(file);
        }
        if (entry.isEmpty()) {
          yield new Change.Foreign(file, "was not written by an export");
        }
        boolean edited = !hash.equals(entry.get().hash());
        yield edited && !overwriteEdited
            ? new Change.Edited(file.path(), file.exporter(), "was edited after it was exported")
            : new Change.Update(file, hash);
      }
      case FileState.Obstructed(String reason) ->
          entry.isEmpty()
              ? new Change.Foreign(file, reason)
              : new Change.Edited(file.path(), file.exporter(), reason);
    };
  }

  /** Empty where there is nothing to do or say: its exporter did not run, or it is gone already. */
  private Optional<Change> noLongerMade(ArtifactPath path, Entry entry, FileState state) {
    if (!ran.contains(entry.exporter())) {
      return Optional.empty();
    }
    return switch (state) {
      case FileState.Absent _ -> Optional.empty();
      case FileState.Present(Sha256 hash) ->
          Optional.of(
              hash.equals(entry.hash())
                  ? new Change.Delete(path, entry.exporter(), hash)
                  : new Change.Edited(
                      path,
                      entry.exporter(),
                      "was edited after it was exported, and is no longer made"));
      case FileState.Obstructed(String reason) ->
          Optional.of(new Change.Edited(path, entry.exporter(), reason));
    };
  }

  private Optional<Entry> entryAfter(
      Optional<Change> change, Optional<Entry> before, FileState state) {
    if (change.isEmpty()) {
      boolean gone =
          state instanceof FileState.Absent && ran.contains(before.orElseThrow().exporter());
      return gone ? Optional.empty() : before;
    }
    return switch (change.get()) {
      case Change.Create(ArtifactFile file) -> Optional.of(entryOf(file));
      case Change.Update(ArtifactFile file, Sha256 _) -> Optional.of(entryOf(file));
      case Change.Unchanged(ArtifactFile file) -> Optional.of(entryOf(file));
      case Change.Delete _ -> Optional.empty();
      case Change.Foreign _, Change.Edited _ -> before;
    };
  }

  private Entry entryOf(ArtifactFile file) {
    return new Entry(Sha256.of(file.bytes()), file.exporter(), profile);
  }
}
