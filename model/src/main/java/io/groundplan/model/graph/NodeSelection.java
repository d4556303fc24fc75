package io.groundplan.model.graph;

import io.groundplan.model.topology.AllNodes;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExceptNodes;
import io.groundplan.model.topology.LabelledNodes;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.NodeSelector;
import io.groundplan.model.topology.NodesOf;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.RoleNodes;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which machines a list of node selectors means. The entries add up and {@code not X} takes out; a
 * list of nothing but {@code not}, and an empty one, start from all nodes of the cluster. {@code
 * all}, roles, labels, sites and segments reach only nodes of the cluster concerned; a machine or a
 * cluster named by its id is meant wherever it is.
 */
public final class NodeSelection {

  private final Topology topology;
  private final List<Machine> machines;
  private final Map<ElementId, Integer> order;
  private final Map<ElementId, List<Machine>> ofCluster;
  private final List<Machine> ofUnknownCluster;
  private final Places places;

  /** Prepares the selection among a topology's machines. */
  public NodeSelection(Topology topology) {
    this.topology = topology;
    this.machines = topology.machines();
    this.order = new HashMap<>();
    this.ofCluster = new HashMap<>();
    this.ofUnknownCluster = new ArrayList<>();
    this.places = new Places(topology);
    for (Machine machine : machines) {
      order.put(machine.id(), order.size());
      if (machine instanceof Node node) {
        topology
            .clusterOf(node.cluster())
            .map(cluster -> ofCluster.computeIfAbsent(cluster.id(), _ -> new ArrayList<>()))
            .orElse(ofUnknownCluster)
            .add(node);
      }
    }
  }

  /**
   * The machines that the selectors mean, in time linear in the machines of the clusters concerned
   * and in the selectors.
   *
   * @param cluster the cluster that the selecting element states, if any
   */
  public SelectedMachines select(List<NodeSelector> selectors, Optional<ElementId> cluster) {
    List<Machine> selected = new ArrayList<>();
    boolean complete = true;
    for (Machine machine : candidates(selectors, cluster)) {
      Membership membership = membership(machine, selectors, cluster);
      if (membership == Membership.IN) {
        selected.add(machine);
      }
      complete &= membership != Membership.UNKNOWN;
    }
    return new SelectedMachines(selected, complete && selectors.stream().allMatch(this::isKnown));
  }

  /** All machines that can be meant, in the order of the file. */
  private List<Machine> candidates(List<NodeSelector> selectors, Optional<ElementId> cluster) {
    Optional<Cluster> scope = topology.clusterOf(cluster);
    if (scope.isEmpty()) {
      return machines;
    }
    SortedMap<Integer, Machine> candidates = new TreeMap<>();
    Consumer<Machine> add =
        machine -> candidates.put(order.getOrDefault(machine.id(), order.size()), machine);
    ofUnknownCluster.forEach(add);
    ofCluster.getOrDefault(scope.get().id(), List.of()).forEach(add);
    for (NodeSelector selector : selectors) {
      if (selector instanceof NodesOf(ElementId id)) {
        ofCluster.getOrDefault(id, List.of()).forEach(add);
        Optional.ofNullable(order.get(id)).map(machines::get).ifPresent(add);
      }
    }
    return List.copyOf(candidates.values());
  }

  /** The nodes of a cluster. */
  public SelectedMachines nodesOf(Cluster cluster) {
    return new SelectedMachines(
        ofCluster.getOrDefault(cluster.id(), List.of()), ofUnknownCluster.isEmpty());
  }

  /** The control planes of the cluster that an element states, or of the only one. */
  public SelectedMachines controlPlanes(Optional<ElementId> cluster) {
    return select(List.of(new RoleNodes(MachineType.CONTROLPLANE)), cluster);
  }

  private boolean isKnown(NodeSelector selector) {
    return switch (selector) {
      case NodesOf(ElementId id) -> topology.contains(id);
      case ExceptNodes(NodeSelector excluded) -> isKnown(excluded);
      case AllNodes _, RoleNodes _, LabelledNodes _ -> true;
    };
  }

  private Membership membership(
      Machine machine, List<NodeSelector> selectors, Optional<ElementId> cluster) {
    Membership scope = scope(machine, cluster);
    boolean onlyExceptions = true;
    Membership included = Membership.OUT;
    Membership excluded = Membership.OUT;
    for (NodeSelector selector : selectors) {
      if (selector instanceof ExceptNodes(NodeSelector inner)) {
        excluded = excluded.or(matches(machine, inner));
      } else {
        onlyExceptions = false;
        Membership match = matches(machine, selector);
        included = included.or(namesOwner(selector, machine) ? match : match.and(scope));
      }
    }
    return (onlyExceptions ? scope : included).and(excluded.not());
  }

  /** Whether the selector names the machine itself or a cluster, which needs no scope. */
  private boolean namesOwner(NodeSelector selector, Machine machine) {
    return selector instanceof NodesOf(ElementId id)
        && (id.equals(machine.id()) || topology.find(id, Cluster.class).isPresent());
  }

  private Membership scope(Machine machine, Optional<ElementId> stated) {
    return switch (machine) {
      case Device _ -> Membership.OUT;
      case Node node -> {
        Optional<Cluster> scope = topology.clusterOf(stated);
        if (scope.isPresent()) {
          yield isIn(node, scope.get());
        }
        boolean clusterless = stated.isEmpty() && topology.all(Cluster.class).isEmpty();
        yield clusterless ? Membership.IN : Membership.UNKNOWN;
      }
    };
  }

  private Membership isIn(Node node, Cluster cluster) {
    return topology
        .clusterOf(node.cluster())
        .map(own -> Membership.of(own.id().equals(cluster.id())))
        .orElse(Membership.UNKNOWN);
  }

  private Membership matches(Machine machine, NodeSelector selector) {
    return switch (selector) {
      case AllNodes _ -> Membership.of(machine instanceof Node);
      case RoleNodes(MachineType type) -> hasType(machine, type);
      case NodesOf(ElementId id) -> isOf(machine, id);
      case LabelledNodes labelled -> carries(machine, labelled.labels());
      case ExceptNodes(NodeSelector excluded) -> matches(machine, excluded).not();
    };
  }

  private static Membership hasType(Machine machine, MachineType type) {
    return machine instanceof Node node
        ? node.type().map(own -> Membership.of(own == type)).orElse(Membership.UNKNOWN)
        : Membership.OUT;
  }

  private Membership isOf(Machine machine, ElementId id) {
    if (machine.id().equals(id)) {
      return Membership.IN;
    }
    if (!(machine instanceof Node node)) {
      return Membership.OUT;
    }
    return topology
        .find(id)
        .map(owner ->
            switch (owner) {
              case Site site ->
                  places
                      .siteOf(node)
                      .map(own -> Membership.of(places.isWithin(own, site.id())))
                      .orElse(Membership.UNKNOWN);
              case Segment segment -> isOn(node, segment);
              case Cluster cluster -> isIn(node, cluster);
              case Machine _,
                  Provider _,
                  VirtualIp _,
                  LoadBalancerPool _,
                  Published _,
                  Certificate _,
                  NetworkPolicy _,
                  Tunnel _ ->
                  Membership.OUT;
            })
        .orElse(Membership.OUT);
  }

  private static Membership isOn(Node node, Segment segment) {
    Membership found = node.interfaces().isEmpty() ? Membership.UNKNOWN : Membership.OUT;
    for (var link : node.interfaces()) {
      var attachment = link.attachment();
      if (attachment.segment().equals(Optional.of(segment.id()))
          || attachment.tagged().segments().contains(segment.id())) {
        return Membership.IN;
      }
      boolean unplugged = attachment.segment().isEmpty() && attachment.tunnel().isEmpty();
      if (unplugged || attachment.tagged().all()) {
        found = Membership.UNKNOWN;
      }
    }
    return found;
  }

  /**
   * Whether a node carries the labels. The kubelet sets those of its own domains; what is not
   * stated of them is unknown, except host name and role.
   */
  private static Membership carries(Machine machine, Map<String, String> wanted) {
    if (!(machine instanceof Node node)) {
      return Membership.OUT;
    }
    return wanted.entrySet().stream()
        .map(label -> carries(node, label.getKey(), label.getValue()))
        .reduce(Membership.IN, Membership::and);
  }

  private static Membership carries(Node node, String key, String value) {
    String stated = node.talos().labels().get(key);
    if (stated != null) {
      return Membership.of(stated.equals(value));
    }
    return switch (key) {
      case "kubernetes.io/hostname" -> Membership.of(node.hostname().equals(value));
      case "node-role.kubernetes.io/control-plane" ->
          value.isEmpty() ? hasType(node, MachineType.CONTROLPLANE) : Membership.OUT;
      default -> isSetByKubernetes(key) ? Membership.UNKNOWN : Membership.OUT;
    };
  }

  private static boolean isSetByKubernetes(String key) {
    int slash = key.indexOf('/');
    String domain = slash < 0 ? "" : key.substring(0, slash);
    return domain.endsWith("kubernetes.io") || domain.endsWith("k8s.io");
  }
}
