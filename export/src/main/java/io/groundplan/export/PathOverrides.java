package io.groundplan.export;

import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Where files stand that do not stand where their profile puts them: of a file, or of everything in
 * a folder. The nearest folder that is listed decides.
 *
 * @param places the place in the repository, by the place in the profile
 */
public record PathOverrides(SequencedMap<ArtifactPath, ArtifactPath> places) {

  /** Everything stands where the profile puts it. */
  public static final PathOverrides NONE = new PathOverrides(new LinkedHashMap<>());

  /** The manifest, which no exporter may make. */
  private static final String MANIFEST = ".groundplan.json";

  /** Keeps a copy. */
  public PathOverrides {
    places = new LinkedHashMap<>(places);
  }

  /** Those that are paths; {@link #refusals} tells the others. */
  public static PathOverrides of(Map<String, String> texts) {
    LinkedHashMap<ArtifactPath, ArtifactPath> places = new LinkedHashMap<>();
    texts.forEach((from, to) -> {
      if (refusal(from).isEmpty() && refusal(to).isEmpty()) {
        places.put(ArtifactPath.parse(from), ArtifactPath.parse(to));
      }
    });
    return new PathOverrides(places);
  }

  /** Why some of them are no paths in the folder of an export. */
  public static List<Refusal> refusals(Map<String, String> texts) {
    List<Refusal> refusals = new ArrayList<>();
    texts.forEach((from, to) ->
        refusal(from)
            .or(() -> refusal(to))
            .map(reason ->
                new Refusal(
                    Subject.inFile(KeyPath.of("export", "paths", from)),
                    "export.paths puts %s at %s: %s".formatted(from, to, reason)))
            .ifPresent(refusals::add));
    return List.copyOf(refusals);
  }

  private static Optional<String> refusal(String text) {
    try {
      return ArtifactPath.parse(text).segments().getFirst().equals(MANIFEST)
          ? Optional.of(MANIFEST + " is where exports keep their own notes")
          : Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.ofNullable(refused.getMessage());
    }
  }

  /** Where the file stands that the profile puts there. */
  public ArtifactPath of(ArtifactPath path) {
    List<String> segments = path.segments();
    for (int length = segments.size(); length > 0; length--) {
      ArtifactPath place = places.get(new ArtifactPath(segments.subList(0, length)));
      if (place != null) {
        return place.below(segments.subList(length, segments.size()));
      }
    }
    return path;
  }

  /** The files, each where it stands. */
  ArtifactTree of(ArtifactTree tree) {
    return ArtifactTree.of(
        tree.files().stream()
            .map(file -> new ArtifactFile(of(file.path()), file.text(), file.exporter()))
            .toList());
  }
}
