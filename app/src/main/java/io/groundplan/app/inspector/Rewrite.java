package io.groundplan.app.inspector;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import java.util.function.BiFunction;

/** Turns a change of an element by a text into one of the topology. */
final class Rewrite {
  private Rewrite() {}

  /** The change of the element with the id; none where it is gone. */
  static <T extends Element> BiFunction<Topology, String, Topology> of(
      ElementId id, Class<T> type, BiFunction<T, String, ? extends Element> change) {
    return (topology, text) ->
        topology
            .find(id, type)
            .map(element -> topology.with(change.apply(element, text)))
            .orElse(topology);
  }
}
