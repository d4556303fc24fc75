package io.groundplan.model.topology;

import java.util.SequencedMap;

/** The nodes that carry these labels. */
public record LabelledNodes(SequencedMap<String, String> labels) implements NodeSelector {

  /** Keeps an unmodifiable copy. */
  public LabelledNodes {
    labels = Order.kept(labels);
  }
}
