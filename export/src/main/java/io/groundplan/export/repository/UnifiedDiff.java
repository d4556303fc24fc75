package io.groundplan.export.repository;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.repository.LineEdits.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The difference of two texts in the form that {@code git apply} and {@code patch -p1} read, with
 * three lines of context. A missing last line end is marked as git does.
 */
public final class UnifiedDiff {

  private static final int CONTEXT_LINES = 3;
  private static final String NO_NEWLINE = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  /** The diff, empty where nothing differs; an absent text is a file that is not there. */
  public static String of(ArtifactPath path, Optional<String> before, Optional<String> after) {
    return of(path.toString(), before, after);
  }

  /**
   * The diff of a file by its name as somebody gave it; a leading slash is left out, as git does.
   */
  public static String of(String file, String before, String after) {
    return of(file.replaceFirst("^/+", ""), Optional.of(before), Optional.of(after));
  }

  private static String of(String path, Optional<String> before, Optional<String> after) {
    if (before.equals(after)) {
      return "";
    }
    StringBuilder diff = new StringBuilder();
    diff.append("--- ").append(before.isPresent() ? "a/" + path : "/dev/null").append('\n');
    diff.append("+++ ").append(after.isPresent() ? "b/" + path : "/dev/null").append('\n');
    appendHunks(
        diff,
        LineEdits.between(
            before.map(UnifiedDiff::lines).orElse(List.of()),
            after.map(UnifiedDiff::lines).orElse(List.of())));
    return diff.toString();
  }

  /** One hunk for each run of changes that are no more than twice the context apart. */
  private static void appendHunks(StringBuilder diff, List<Edit> edits) {
    int done = 0;
    int oldLine = 1;
    int newLine = 1;
    while (true) {
      int first = nextChange(edits, done);
      if (first == edits.size()) {
        return;
      }
      int start = Math.max(done, first - CONTEXT_LINES);
      int end = endOfHunk(edits, first);
      oldLine += start - done;
      newLine += start - done;
      List<Edit> hunk = edits.subList(start, end);
      int oldCount = (int) hunk.stream().filter(edit -> edit.sign() != '+').count();
      int newCount = (int) hunk.stream().filter(edit -> edit.sign() != '-').count();
      diff.append("@@ -%s +%s @@\n".formatted(range(oldLine, oldCount), range(newLine, newCount)));
      hunk.forEach(edit -> diff.append(edit.sign()).append(edit.line()).append('\n'));
      oldLine += oldCount;
      newLine += newCount;
      done = end;
    }
  }

  private static int nextChange(List<Edit> edits, int from) {
    int next = from;
    while (next < edits.size() && edits.get(next).sign() == ' ') {
      next++;
    }
    return next;
  }

  private static int endOfHunk(List<Edit> edits, int firstChange) {
    int end = firstChange;
    int next = firstChange;
    while (next < edits.size() && next - end <= 2 * CONTEXT_LINES) {
      end = next + 1;
      next = nextChange(edits, end);
    }
    return Math.min(end + CONTEXT_LINES, edits.size());
  }

  /** An empty range names the line before it (POSIX, diff, "Diff -u Output Format"). */
  private static String range(int line, int count) {
    return count == 0 ? (line - 1) + ",0" : line + "," + count;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String rest = lines.removeLast();
    if (!rest.isEmpty()) {
      lines.add(rest + NO_NEWLINE);
    }
    return lines;
  }
}
