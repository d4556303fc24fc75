package io.groundplan.export.kubernetes;

import io.groundplan.model.graph.NodeSelection;
import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.AllNodes;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExceptNodes;
import io.groundplan.model.topology.LabelledNodes;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.NodeSelector;
import io.groundplan.model.topology.NodesOf;
import io.groundplan.model.topology.RoleNodes;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which nodes a topology's selectors mean, as labels that Kubernetes can select by. Roles and
 * labels carry over as they are, so that a node added later is selected too; places are spelt out
 * as the host names of the nodes there.
 */
public final class NodeLabels {

  private static final String CONTROL_PLANE = "node-role.kubernetes.io/control-plane";
  private static final String HOSTNAME = "kubernetes.io/hostname";

  private final Topology topology;
  private final NodeSelection selection;
  private final Optional<ElementId> cluster;

  /**
   * Translates selectors of an element.
   *
   * @param cluster the cluster that the element states, if any
   */
  public NodeLabels(Topology topology, NodeSelection selection, Optional<ElementId> cluster) {
    this.topology = topology;
    this.selection = selection;
    this.cluster = cluster;
  }

  /** Whether it is known which nodes the selectors mean, as far as they must be spelt out. */
  public boolean areKnown(List<NodeSelector> selectors) {
    return selectors.stream()
        .filter(selector -> !isLabel(selector))
        .map(selector -> selection.select(List.of(inner(selector)), cluster))
        .allMatch(SelectedMachines::isComplete);
  }

  /** Whether some node of today is meant; of none, no label selector can be made. */
  public boolean meanSomebody(List<NodeSelector> selectors) {
    return selectors.stream().allMatch(NodeLabels::isLabel)
        || !selection.select(selectors, cluster).nodes().isEmpty();
  }

  /**
   * Selectors of which one must match; empty means every node. What the list takes out is taken out
   * of each.
   */
  public List<LabelSelector> anyOf(List<NodeSelector> selectors) {
    Optional<LabelSelector> excluded =
        selectors.stream()
            .filter(ExceptNodes.class::isInstance)
            .flatMap(except -> without(inner(except)).stream())
            .reduce(LabelSelector::and);
    List<NodeSelector> included =
        selectors.stream().filter(selector -> !(selector instanceof ExceptNodes)).toList();
    if (included.isEmpty() || included.stream().anyMatch(this::isEverybody)) {
      return excluded.stream().toList();
    }
    return included.stream()
        .filter(selector -> meanSomebody(without(selector, selectors)))
        .map(selector ->
            isLabel(selector)
                ? excluded.map(with(selector)::and).orElseGet(() -> with(selector))
                : named("In", selection.select(without(selector, selectors), cluster)))
        .distinct()
        .toList();
  }

  /** One selector for all of them; empty means every node. Several are spelt out as host names. */
  public Optional<LabelSelector> all(List<NodeSelector> selectors) {
    List<LabelSelector> alternatives = anyOf(selectors);
    return alternatives.size() <= 1
        ? alternatives.stream().findFirst()
        : Optional.of(named("In", selection.select(selectors, cluster)));
  }

  /** The selector together with what the list takes out. */
  private static List<NodeSelector> without(NodeSelector selector, List<NodeSelector> selectors) {
    return Stream.concat(
            Stream.of(selector), selectors.stream().filter(ExceptNodes.class::isInstance))
        .toList();
  }

  private boolean isEverybody(NodeSelector selector) {
    return selector instanceof AllNodes
        || (selector instanceof NodesOf(ElementId id)
            && topology.find(id, Cluster.class).isPresent());
  }

  private static NodeSelector inner(NodeSelector selector) {
    return selector instanceof ExceptNodes(NodeSelector excluded) ? inner(excluded) : selector;
  }

  private static boolean isLabel(NodeSelector selector) {
    return switch (inner(selector)) {
      case AllNodes _, RoleNodes _, LabelledNodes _ -> true;
      case NodesOf _, ExceptNodes _ -> false;
    };
  }

  private LabelSelector with(NodeSelector selector) {
    return switch (selector) {
      case RoleNodes(MachineType type) -> role(type == MachineType.CONTROLPLANE);
      case LabelledNodes labelled -> LabelSelector.labelled(labelled.labels());
      case AllNodes _, NodesOf _, ExceptNodes _ ->
          named("In", selection.select(List.of(selector), cluster));
    };
  }

  private List<LabelSelector> without(NodeSelector selector) {
    return switch (selector) {
      case RoleNodes(MachineType type) -> List.of(role(type != MachineType.CONTROLPLANE));
      case LabelledNodes labelled when labelled.labels().size() == 1 ->
          labelled.labels().entrySet().stream().map(NodeLabels::notLabelled).toList();
      case AllNodes _, LabelledNodes _, NodesOf _, ExceptNodes _ ->
          Stream.of(selection.select(List.of(selector), cluster))
              .filter(machines -> !machines.nodes().isEmpty())
              .map(machines -> named("NotIn", machines))
              .toList();
    };
  }

  private static LabelSelector notLabelled(Map.Entry<String, String> label) {
    return LabelSelector.of(
        new LabelSelector.Expression(label.getKey(), "NotIn", List.of(label.getValue())));
  }

  private static LabelSelector role(boolean controlPlane) {
    return LabelSelector.of(
        new LabelSelector.Expression(
            CONTROL_PLANE, controlPlane ? "Exists" : "DoesNotExist", List.of()));
  }

  private static LabelSelector named(String operator, SelectedMachines machines) {
    List<String> names =
        new ArrayList<>(machines.nodes().stream().map(NodeLabels::nodeName).toList());
    if (names.size() == 1 && operator.equals("In")) {
      LinkedHashMap<String, String> label = new LinkedHashMap<>();
      label.put(HOSTNAME, names.getFirst());
      return LabelSelector.labelled(label);
    }
    return LabelSelector.of(new LabelSelector.Expression(HOSTNAME, operator, names));
  }

  /** What Talos registers a node as: the first label of its host name, in small letters. */
  private static String nodeName(Node node) {
    String hostname = node.hostname().toLowerCase(Locale.ROOT);
    int dot = hostname.indexOf('.');
    return dot < 0 ? hostname : hostname.substring(0, dot);
  }
}
