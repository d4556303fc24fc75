package io.groundplan.model.topology;

/** The addresses of the nodes of one machine type. */
public record RoleNetwork(MachineType type) implements NetworkReference {

  @Override
  public String toString() {
    return type.toString();
  }
}
