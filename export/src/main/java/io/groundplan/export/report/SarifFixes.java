package io.groundplan.export.report;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.TextFix;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The {@code fixes} of a result (SARIF 2.1.0 section 3.55): quick fixes as edits of the text. */
final class SarifFixes {

  /** An edit of the network costs reading the file again; of many, the first get theirs. */
  private static final int FIXES_A_FILE = 50;

  private final JsonGenerator json;
  private int left = FIXES_A_FILE;

  SarifFixes(JsonGenerator json) {
    this.json = json;
  }

  private record Change(String label, Replacement replacement) {}

  void startFile() {
    left = FIXES_A_FILE;
  }

  /** Writes the fixes of a problem, if it has any. */
  void write(ReadResult read, Problem problem) {
    List<Change> changes = new ArrayList<>();
    for (QuickFix fix : problem.fixes()) {
      if (left > 0) {
        left--;
        changes.addAll(change(read, fix));
      }
    }
    for (TextFix fix : read.fixes(problem)) {
      changes.add(
          new Change(fix.label(), Replacement.between(read.text(), fix.apply(read.text()))));
    }
    if (!changes.isEmpty()) {
      json.writeArrayPropertyStart("fixes");
      changes.forEach(change -> write(read.file(), change));
      json.writeEndArray();
    }
  }

  private static List<Change> change(ReadResult read, QuickFix fix) {
    Topology mended = fix.change().apply(read.topology());
    if (mended.equals(read.topology())) {
      return List.of();
    }
    try {
      String text = TopologyFile.edit(read, mended).text();
      return List.of(new Change(fix.label(), Replacement.between(read.text(), text)));
    } catch (UnreadableFileException e) {
      throw new IllegalStateException("A text that was read is not readable", e);
    }
  }

  private void write(String file, Change change) {
    json.writeStartObject();
    json.writeObjectPropertyStart("description");
    json.writeStringProperty("text", change.label());
    json.writeEndObject();
    json.writeArrayPropertyStart("artifactChanges");
    json.writeStartObject();
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", FileUri.of(file));
    json.writeEndObject();
    json.writeArrayPropertyStart("replacements");
    json.writeStartObject();
    SourcePosition start = change.replacement().start();
    SourcePosition end = change.replacement().end();
    json.writeObjectPropertyStart("deletedRegion");
    json.writeNumberProperty("startLine", start.line());
    json.writeNumberProperty("startColumn", start.column());
    json.writeNumberProperty("endLine", end.line());
    json.writeNumberProperty("endColumn", end.column());
    json.writeEndObject();
    json.writeObjectPropertyStart("insertedContent");
    json.writeStringProperty("text", change.replacement().inserted());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
