package io.groundplan.model.topology;

/** Nodes as the file names them. */
public sealed interface NodeSelector
    permits AllNodes, RoleNodes, NodesOf, LabelledNodes, ExceptNodes {

  /** Reads {@code all}, a role, an id, or {@code not X}. */
  static NodeSelector parse(String text) {
    if (text.startsWith("not ")) {
      return new ExceptNodes(parse(text.substring(4).strip()));
    }
    return switch (text) {
      case "all" -> new AllNodes();
      case "controlplane" -> new RoleNodes(MachineType.CONTROLPLANE);
      case "worker" -> new RoleNodes(MachineType.WORKER);
      default -> new NodesOf(ElementId.parse(text));
    };
  }
}
