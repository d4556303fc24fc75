package io.groundplan.model.file;

import io.groundplan.model.topology.LabelledNodes;
import io.groundplan.model.topology.NodeSelector;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Codecs of nodes as the file names them. */
final class SelectorCodecs {

  static final Codec<NodeSelector> NODES = nodes();

  private SelectorCodecs() {}

  private static Codec<NodeSelector> nodes() {
    Codec<NodeSelector> brief =
        new TextCodec<>("nodes: an id, all, controlplane, worker, or not X", NodeSelector::parse);
    Fields<NodeSelector> fields = new Fields<>();
    var labels =
        fields.map(
            "labels",
            MapCodec.ofText(Scalars.TEXT),
            it ->
                it instanceof LabelledNodes(SequencedMap<String, String> wanted)
                    ? wanted
                    : new LinkedHashMap<>());
    Codec<NodeSelector> full =
        fields.into(v -> Optional.<NodeSelector>of(new LabelledNodes(v.get(labels))));
    return ShortForm.scalar(brief, it -> !(it instanceof LabelledNodes), full);
  }
}
