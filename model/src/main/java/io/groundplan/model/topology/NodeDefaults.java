package io.groundplan.model.topology;

/**
 * What the nodes of a cluster have unless they say otherwise.
 *
 * @param all every node
 * @param controlPlane control planes, over what all have
 * @param worker workers, over what all have
 */
public record NodeDefaults(NodeTemplate all, NodeTemplate controlPlane, NodeTemplate worker) {

  /** Nothing. */
  public static final NodeDefaults EMPTY =
      new NodeDefaults(NodeTemplate.EMPTY, NodeTemplate.EMPTY, NodeTemplate.EMPTY);

  /** The node with what it inherits filled in. */
  public Node applyTo(Node node) {
    if (equals(EMPTY)) {
      return node;
    }
    Node filled = over(node, all);
    return node.type().map(type -> over(node, over(template(type), all))).orElse(filled);
  }

  private NodeTemplate template(MachineType type) {
    return type == MachineType.CONTROLPLANE ? controlPlane : worker;
  }

  private static NodeTemplate over(NodeTemplate template, NodeTemplate inherited) {
    return new NodeTemplate(
        template.machine().over(inherited.machine()), template.talos().over(inherited.talos()));
  }

  private static Node over(Node node, NodeTemplate inherited) {
    return node.withMachine(node.machine().over(inherited.machine()))
        .withTalos(node.talos().over(inherited.talos()));
  }

  void addMentions(KeyPath at, Mentions mentions) {
    all.addMentions(at.then("all"), mentions);
    controlPlane.addMentions(at.then("controlplane"), mentions);
    worker.addMentions(at.then("worker"), mentions);
  }
}
