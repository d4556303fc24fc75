package io.groundplan.export;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an exported file stands below the chosen folder: relative, its segments joined by {@code
 * /}, and safe on every file system a repository may be checked out on.
 *
 * <p>Refused are absolute paths, empty segments, {@code .} and {@code ..}, the characters that
 * Windows reserves (backslash and the colon of a drive or stream among them), control characters, a
 * segment that ends in a dot or a blank, Windows device names with or without an extension, and
 * segments of more than 255 bytes.
 */
public record ArtifactPath(List<String> segments) implements Comparable<ArtifactPath> {

  /** Windows: "Naming Files, Paths, and Namespaces". The superscript digits count as digits. */
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

  private static final String DEVICE_DIGITS = "0123456789\u00b9\u00b2\u00b3";
  private static final String RESERVED = "\\:<>\"|?*";
  private static final int LONGEST_SEGMENT_BYTES = 255;

  public ArtifactPath {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("A path needs at least one segment");
    }
    segments.forEach(ArtifactPath::check);
  }

  /** The path of these segments; a segment that holds a {@code /} is refused. */
  public static ArtifactPath of(String... segments) {
    return new ArtifactPath(List.of(segments));
  }

  /** Whether the text may stand between two slashes. */
  public static boolean isSegment(String text) {
    return refusal(text).isEmpty();
  }

  /** Reads {@code talos/patches/all.yaml}; the inverse of {@link #toString}. */
  public static ArtifactPath parse(String path) {
    return new ArtifactPath(List.of(path.split("/", -1)));
  }

  /** This path with another segment below it. */
  public ArtifactPath resolve(String segment) {
    return parse(this + "/" + segment);
  }

  /** The path of these segments below this one. */
  public ArtifactPath below(List<String> more) {
    List<String> all = new ArrayList<>(segments);
    all.addAll(more);
    return new ArtifactPath(all);
  }

  /** The folders above it, the outermost first. */
  public List<String> folder() {
    return segments.subList(0, segments.size() - 1);
  }

  /** How this is written as seen from a folder: {@code ../} leads out of it. */
  public String from(List<String> folder) {
    int shared = 0;
    while (shared < folder.size()
        && shared < segments.size() - 1
        && folder.get(shared).equals(segments.get(shared))) {
      shared++;
    }
    return "../".repeat(folder.size() - shared)
        + String.join("/", segments.subList(shared, segments.size()));
  }

  /** The last segment. */
  public String fileName() {
    return segments.getLast();
  }

  /**
   * A key that is the same for paths that a file system without regard to case, or one that
   * decomposes letters, takes for the same file.
   */
  String folded() {
    String composed = Normalizer.normalize(toString(), Normalizer.Form.NFC);
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** By the text of the path, so that a listing is in the order {@code ls} under C would give. */
  @Override
  public int compareTo(ArtifactPath other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return String.join("/", segments);
  }

  private static void check(String segment) {
    Optional<String> reason = refusal(segment);
    if (reason.isPresent()) {
      throw new IllegalArgumentException("Path segment \"" + segment + "\" " + reason.get());
    }
  }

  private static Optional<String> refusal(String segment) {
    if (segment.isEmpty()) {
      return Optional.of("is empty; a path is relative, with one / between its segments");
    }
    if (segment.equals(".") || segment.equals("..")) {
      return Optional.of("leaves its folder");
    }
    if (segment.codePoints().anyMatch(ArtifactPath::isForbidden)) {
      return Optional.of("holds a / or a character that Windows reserves, or a control one");
    }
    if (segment.endsWith(".") || segment.endsWith(" ")) {
      return Optional.of("ends in a dot or a blank, which Windows drops");
    }
    if (isDevice(segment)) {
      return Optional.of("is the name of a Windows device");
    }
    if (segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_SEGMENT_BYTES) {
      return Optional.of("is longer than " + LONGEST_SEGMENT_BYTES + " bytes");
    }
    return Optional.empty();
  }

  private static boolean isForbidden(int codePoint) {
    return codePoint == '/'
        || RESERVED.indexOf(codePoint) >= 0
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE
        || Character.getType(codePoint) == Character.FORMAT
        || Character.getType(codePoint) == Character.LINE_SEPARATOR
        || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean isDevice(String segment) {
    int dot = segment.indexOf('.');
    String stem = (dot < 0 ? segment : segment.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    boolean numbered =
        stem.length() == 4
            && (stem.startsWith("com") || stem.startsWith("lpt"))
            && DEVICE_DIGITS.indexOf(stem.charAt(3)) >= 0;
    return numbered || DEVICES.contains(stem);
  }
}
