package io.groundplan.app.tool;

import io.groundplan.app.document.Edit;
import java.util.Set;

/** What an event makes happen. */
public sealed interface Outcome {

  /** Nothing. */
  record Nothing() implements Outcome {}

  /** These are selected, and nothing else. */
  record Selected(Set<String> ids) implements Outcome {}

  /** The view moves by pixels. */
  record Panned(double x, double y) implements Outcome {}

  /** The document changes. */
  record Edited(Edit edit) implements Outcome {}

  /** The document changes, and the tool has done its work. */
  record Placed(Edit edit) implements Outcome {}
}
