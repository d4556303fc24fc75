package io.groundplan.model.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Collects the references that an element makes, in the order of its keys. */
final class Mentions {

  private final List<Mention> found = new ArrayList<>();

  List<Mention> toList() {
    return List.copyOf(found);
  }

  Mentions add(KeyPath path, Reference reference) {
    found.add(new Mention(path, reference));
    return this;
  }

  Mentions id(KeyPath path, Optional<ElementId> id) {
    id.ifPresent(value -> add(path, Reference.to(value)));
    return this;
  }

  Mentions ids(KeyPath path, List<ElementId> ids) {
    return each(path, ids, (at, id) -> add(at, Reference.to(id)));
  }

  Mentions part(KeyPath path, Optional<Reference> reference) {
    reference.ifPresent(value -> add(path, value));
    return this;
  }

  Mentions addresses(KeyPath path, List<AddressReference> addresses) {
    return each(path, addresses, this::address);
  }

  Mentions address(KeyPath path, AddressReference address) {
    if (address instanceof OwnerAddress(Reference owner)) {
      add(path, owner);
    }
    return this;
  }

  Mentions targets(KeyPath path, List<Target> targets) {
    return each(path, targets, (at, target) -> address(at, target.host()));
  }

  Mentions networks(KeyPath path, List<NetworkReference> networks) {
    return each(path, networks, this::network);
  }

  Mentions network(KeyPath path, NetworkReference network) {
    switch (network) {
      case OwnedNetwork(Reference owner) -> add(path, owner);
      case ExceptNetwork(NetworkReference excluded) -> network(path, excluded);
      case PrefixNetwork _, RangeNetwork _, AnyNetwork _, RoleNetwork _ -> {}
    }
    return this;
  }

  Mentions nodes(KeyPath path, List<NodeSelector> selectors) {
    return each(path, selectors, this::node);
  }

  private Mentions node(KeyPath path, NodeSelector selector) {
    switch (selector) {
      case NodesOf(ElementId owner) -> add(path, Reference.to(owner));
      case ExceptNodes(NodeSelector excluded) -> node(path, excluded);
      case AllNodes _, RoleNodes _, LabelledNodes _ -> {}
    }
    return this;
  }

  <T> Mentions each(KeyPath path, List<T> values, BiConsumer<KeyPath, T> visit) {
    for (int i = 0; i < values.size(); i++) {
      visit.accept(path.then(i), values.get(i));
    }
    return this;
  }
}
