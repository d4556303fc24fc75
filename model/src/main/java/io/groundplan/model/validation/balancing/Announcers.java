package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * The nodes that announce a range of a pool on layer 2. Those that are known to have no link for it
 * are left out: of them GP506 speaks.
 *
 * @param near those that do so on the network of the range
 * @param far those that are known not to
 * @param isKnown whether these are all
 */
record Announcers(List<Node> near, List<Node> far, boolean isKnown) {

  Announcers {
    near = List.copyOf(near);
    far = List.copyOf(far);
  }

  static Announcers of(Layer2Pools.Layer2Pool announced, IpRange range) {
    List<Node> near = new ArrayList<>();
    List<Node> far = new ArrayList<>();
    boolean known = announced.way().selected().isComplete();
    for (Layer2Way.Group group : announced.way().groups()) {
      if (!group.hasNoLink()) {
        switch (group.isOn(range)) {
          case IN -> near.addAll(group.nodes());
          case OUT -> far.addAll(group.nodes());
          case UNKNOWN -> known = false;
        }
      }
    }
    return new Announcers(near, far, known);
  }

  /** Names of nodes for a message. */
  static String names(List<Node> nodes) {
    return Phrase.list(nodes.stream().map(node -> node.id().value()).toList());
  }
}
