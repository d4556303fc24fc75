package io.groundplan.export.documentation;

import io.groundplan.model.graph.KnownAddresses;
import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.AllNodes;
import io.groundplan.model.topology.AnyNetwork;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExceptNetwork;
import io.groundplan.model.topology.ExceptNodes;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LabelledNodes;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.NodeSelector;
import io.groundplan.model.topology.NodesOf;
import io.groundplan.model.topology.OwnedNetwork;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.PrefixNetwork;
import io.groundplan.model.topology.RangeNetwork;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.RoleNetwork;
import io.groundplan.model.topology.RoleNodes;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Target;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the page calls things: elements by their titles, references by title and address. Everything
 * is escaped.
 */
final class Words {

  /** Stands where nobody stated anything, in a column that has something elsewhere. */
  static final String UNKNOWN = "";

  private final Resolution resolution;

  Words(Resolution resolution) {
    this.resolution = resolution;
  }

  /** The title of an element, and its id where that is something else. */
  static String title(Element element) {
    return Markdown.escape(element.title());
  }

  /** The title of what has the id; the id itself where nothing has. */
  String title(ElementId id) {
    if (id.equals(ElementId.INTERNET)) {
      return "Internet";
    }
    return resolution.topology().find(id).map(Words::title).orElse(Markdown.escape(id.value()));
  }

  String title(Reference reference) {
    return title(reference.element())
        + reference.part().map(part -> "/" + Markdown.escape(part)).orElse("");
  }

  /** An address by its owner, followed by the address where it is known. */
  String address(AddressReference reference) {
    return switch (reference) {
      case LiteralAddress(var address) -> address.toString();
      case HostName(var name) -> Markdown.escape(name.toString());
      case ServerUrl(var url) -> Markdown.escape(url);
      case OwnerAddress(Reference owner) -> owned(owner, resolution.addresses().of(owner));
    };
  }

  /** The same where a segment is concerned: only the addresses on it, if there are any. */
  String address(AddressReference reference, Segment concerned) {
    return reference instanceof OwnerAddress(Reference owner)
        ? owned(owner, resolution.addresses().of(owner, concerned))
        : address(reference);
  }

  private String owned(Reference owner, KnownAddresses known) {
    return known.addresses().isEmpty()
        ? title(owner)
        : title(owner) + " (" + Markdown.list(known.addresses()) + ")";
  }

  String addresses(List<AddressReference> references) {
    return references.stream().map(this::address).collect(Collectors.joining(", "));
  }

  /** Addresses on a segment, or that there are none; nothing where nobody stated any. */
  String addresses(Stated<AddressReference> references, Segment concerned) {
    return references.isNone()
        ? "none"
        : references.values().stream()
            .map(reference -> address(reference, concerned))
            .collect(Collectors.joining(", "));
  }

  String target(Target target) {
    return address(target.host())
        + target.port().map(port -> ", port " + Markdown.escape(port.toString())).orElse("");
  }

  String network(NetworkReference network) {
    return switch (network) {
      case AnyNetwork _ -> "anywhere";
      case PrefixNetwork(var prefix) -> prefix.toString();
      case RangeNetwork(var range) -> Markdown.escape(range.toString());
      case RoleNetwork(MachineType type) -> role(type);
      case OwnedNetwork(Reference owner) -> title(owner);
      case ExceptNetwork(NetworkReference excluded) -> "not " + network(excluded);
    };
  }

  String networks(List<NetworkReference> networks) {
    return networks.stream().map(this::network).collect(Collectors.joining(", "));
  }

  String nodes(NodeSelector selector) {
    return switch (selector) {
      case AllNodes _ -> "all nodes";
      case RoleNodes(MachineType type) -> role(type);
      case NodesOf(ElementId owner) -> title(owner);
      case LabelledNodes labelled ->
          labelled.labels().entrySet().stream()
              .map(label -> Markdown.escape(label.getKey() + "=" + label.getValue()))
              .collect(Collectors.joining(", ", "nodes labelled ", ""));
      case ExceptNodes(NodeSelector excluded) -> "not " + nodes(excluded);
    };
  }

  String nodes(List<NodeSelector> selectors) {
    return selectors.stream().map(this::nodes).collect(Collectors.joining(", "));
  }

  /** What a node of the type is called. */
  static String role(MachineType type) {
    return switch (type) {
      case CONTROLPLANE -> "control planes";
      case WORKER -> "workers";
    };
  }

  /** What the status of an element is called; nothing for what is in service. */
  static String status(Element element) {
    return switch (element.description().status()) {
      case IN_SERVICE -> "";
      case PLANNED -> "planned";
      case OFFLINE -> "offline";
    };
  }
}
