package io.groundplan.model.topology;

/** What a Talos node is in its cluster (Talos machine configuration, {@code machine.type}). */
public enum MachineType {
  CONTROLPLANE("controlplane"),
  WORKER("worker");

  private final String word;

  MachineType(String word) {
    this.word = word;
  }

  /** The word of the file and of Talos. */
  @Override
  public String toString() {
    return word;
  }
}
