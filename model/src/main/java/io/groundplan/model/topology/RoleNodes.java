package io.groundplan.model.topology;

/** The nodes of one machine type. */
public record RoleNodes(MachineType type) implements NodeSelector {

  @Override
  public String toString() {
    return type.toString();
  }
}
